/// The service catalogue that the programme introduced: a Backstage file with all components and what they depend on.
enum Backstage {
    static func files(_ world: World) -> [ExampleFile] {
        let year = Year.after
        let outside = Dependency.all.filter(\.isThirdParty).map(resource)
        return [
            ExampleFile(
                year.path("backstage/catalog-info.yaml"), Tree.yaml(documents: Service.all.map(component) + outside),
                evidence: EvidenceNote("Backstage", "backstage-catalogue", year, ["services", "dependencies"]))
        ]
    }

    private static func component(_ service: Service) -> Tree {
        let needs = Dependency.all.filter { $0.service == service }.map { dependency -> Tree in
            .text("\(dependency.isThirdParty ? "resource" : "component"):\(dependency.target)")
        }
        let wiki = "https://wiki.example.com/order-center/\(service.id)"
        return [
            "apiVersion": "backstage.io/v1alpha1", "kind": "Component",
            "metadata": [
                "name": .text(service.id), "title": .text(service.name), "description": .text(service.chineseName),
                "tags": [.text(service.language)],
                "annotations": .known([
                    ("order-center.example.com/tier", .text("\(service.tier)")),
                    ("order-center.example.com/sre-owner", service.id == "report" ? .null : "sre-team"),
                    ("order-center.example.com/cmdb-id", .text(service.configurationItem)),
                ]),
                "links": [
                    ["url": .text(wiki), "title": "Runbook"],
                    ["url": .text("https://grafana.example.com/d/\(service.id)"), "title": "Dashboard"],
                ],
            ],
            "spec": .known([
                ("type", "service"), ("lifecycle", "production"), ("owner", .text("group:\(service.team)")),
                ("system", "order-center"), ("dependsOn", needs.isEmpty ? .null : .list(needs)),
            ]),
        ]
    }

    private static func resource(_ dependency: Dependency) -> Tree {
        [
            "apiVersion": "backstage.io/v1alpha1", "kind": "Resource",
            "metadata": ["name": .text(dependency.target)],
            "spec": [
                "type": "third-party", "owner": .text("group:\(dependency.service.team)"), "system": "order-center",
            ],
        ]
    }
}
