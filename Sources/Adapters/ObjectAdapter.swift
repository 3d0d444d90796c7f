/// An adapter of Kubernetes objects: it reads those that are its own and passes over all others.
///
/// One file often holds objects of several tools, such as a deployment together with the rules that watch it. Adapters of this
/// sort that recognise such a file all read it, where the rest would have to agree on one.
protocol ObjectAdapter: Adapter {}

extension BackstageCatalogueAdapter: ObjectAdapter {}
extension ChaosBladeAdapter: ObjectAdapter {}
extension ChaosMeshAdapter: ObjectAdapter {}
extension GrafanaAlertRulesAdapter: ObjectAdapter {}
extension GrafanaDashboardsAdapter: ObjectAdapter {}
extension KubernetesManifestsAdapter: ObjectAdapter {}
extension LitmusAdapter: ObjectAdapter {}
extension Nobl9Adapter: ObjectAdapter {}
extension OpenSLOAdapter: ObjectAdapter {}
extension PrometheusRulesAdapter: ObjectAdapter {}
extension PyrraAdapter: ObjectAdapter {}
extension SLOGeneratorSpecAdapter: ObjectAdapter {}
extension SlothAdapter: ObjectAdapter {}
extension VeleroObjectsAdapter: ObjectAdapter {}
