/// What is asked before and after a scan, by the rule of the pump's model.
extension Walk {
  var beforeScan: [ChecklistField] {
    var fields = [
      ChecklistField(
        "scan.rule",
        "Rule of this pump model read: \(scanSentence)",
        step: 18,
        .yesNo,
        normal: "y"
      ),
      ChecklistField(
        "scan.ready",
        "Pump made ready as the rule says",
        step: 18,
        .yesNo,
        normal: "y",
        isReadAfresh: true
      ),
      ChecklistField("scan.date", "Date of the scan", step: 18, .date),
    ]
    if scanRule == .treatAsUnsafe || scanRule == nil {
      fields.append(
        ChecklistField(
          "scan.confirmed",
          "Maker and radiology confirmed that it may be scanned",
          step: 18,
          .yesNo,
          normal: "y",
          isReadAfresh: true
        )
      )
    }
    if scanRule != .noEffectShown {
      fields.append(
        ChecklistField(
          "scan.after",
          "Interrogation after the scan, day and time",
          step: 50,
          .dateTime,
          isOptional: true
        )
      )
    }
    return fields
  }

  /// A pump that must be empty for a scan, and what is thrown away.
  static let emptying = [
    ChecklistField("empty.stop", "Metal stop felt", step: 25, .yesNo, normal: "y"),
    ChecklistField("empty.return", "Fluid returns", step: 26, .yesNo, normal: "y"),
    ChecklistField("empty.drawn", "Drawn out and thrown away, mL", step: 27, .volume),
    ChecklistField("empty.left", "Left in the reservoir, mL", step: 27, .volume),
    ChecklistField("empty.all", "All drug is out", step: 27, .yesNo, normal: "y"),
    wasteMethod("empty"),
  ]

  var afterScan: [ChecklistField] {
    func line(_ name: String, _ label: String, step: Int = 18) -> ChecklistField {
      ChecklistField(name, label, step: step, .yesNo, normal: "y", isReadAfresh: true)
    }
    var fields = [
      line("scan.log", "Event log read twice; a stall has recovered or there was none"),
      line("scan.running", "Pump running", step: 43),
    ]
    if scanRule == .emptyBeforeAndResetValveAfter {
      fields.append(line("scan.reset", "Flow-activated valve reset by hand", step: 43))
    }
    if scanRule == .emptyBefore || scanRule == .emptyBeforeAndResetValveAfter {
      fields.append(line("scan.refilled", "Refilled, or its refill walk is next"))
    }
    return fields
  }

  /// What the pump model's rule says about scans.
  public var scanSentence: String {
    guard let scanRule, let pump, let model = PumpCatalogue.model(pump.model) else {
      return "model not known: treat as unsafe until confirmed"
    }
    guard !model.scan.isEmpty else { return scanRule.title }
    return model.scan.map { $0.verified ? $0.text : "\($0.text) (not verified)" }
      .joined(separator: "; ")
  }
}
