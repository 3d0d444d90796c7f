import Diagnostics

/// What is said about files of Terraform.
enum TerraformMessages {
    static func otherOutput(_ what: LocalizedText, at location: SourceLocation) -> Diagnostic {
        NothingProven.note("terraform.other-output", what, instead: showPlan, at: location)
    }

    static func onlyPlan(at location: SourceLocation) -> Diagnostic {
        NothingProven.note(
            "terraform.only-plan",
            LocalizedText(en: "the log of a plan without drift, which changed nothing", zh: "不含漂移的计划日志，未产生任何改动"),
            instead: showPlan, at: location)
    }

    private static let showPlan = LocalizedText(
        en: "export the plan: terraform plan -out plan && terraform show -json plan",
        zh: "请导出计划：terraform plan -out plan && terraform show -json plan")

    static func oldState(_ version: Int64, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "terraform.old-state",
            LocalizedText(
                en: "state files of version \(version) are not read", zh: "不支持读取第 \(version) 版状态文件"), at: location,
            fixes: [
                LocalizedText(en: "export the state: terraform show -json", zh: "请导出状态：terraform show -json")
            ])
    }

    static func noResources(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "terraform.no-resources",
            LocalizedText(en: "there is no managed resource in this file", zh: "文件中没有受管资源"), at: location)
    }

    static func noAddress(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "terraform.no-address",
            LocalizedText(en: "the change does not name its resource; it is left out", zh: "该变更未注明资源；已略去"), at: location
        )
    }

    static func planned(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "terraform.planned",
            LocalizedText(
                en: "\(count) of the resources are about to be created and do not exist before the plan is applied",
                zh: "其中 \(count) 个资源即将创建，应用计划之前并不存在"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "for what exists, export the state: terraform show -json",
                    zh: "若只需现有资源，请导出状态：terraform show -json")
            ])
    }

    static func driftWithoutTime(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "terraform.drift-without-time",
            LocalizedText(
                en:
                    "\(count) resources differ from the code, but the plan does not say when that was found; it is not counted",
                zh: "\(count) 个资源与代码不一致，但计划未注明发现时间；未计入漂移"),
            at: location,
            fixes: [LocalizedText(en: "use Terraform 1.5 or later", zh: "请使用 Terraform 1.5 或更高版本")])
    }

    static func partial(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "terraform.partial",
            LocalizedText(
                en: "the plan failed or covers a part of the code only; the number of resources is a lower bound",
                zh: "该计划出错或只覆盖部分代码；资源数量为下限"),
            at: location,
            fixes: [
                LocalizedText(en: "plan without '-target' and without errors", zh: "请在不使用“-target”且无错误的情况下生成计划")
            ])
    }
}
