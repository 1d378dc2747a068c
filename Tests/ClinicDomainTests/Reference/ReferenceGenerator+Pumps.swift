import ClinicDomain

extension ReferenceGenerator {
  mutating func addPumps(_ tree: JSONTree) throws {
    let pumps = tree["pumps"]?.elements ?? []
    var groups: [String] = []
    for maker in ["Medtronic", "Flowonix", "Codman", "Tricumed", ""] {
      let group = pumps.filter { $0["maker"]?.text == maker }
      let name = maker.isEmpty ? "other" : maker.lowercased()
      groups.append("\(name)Models")
      add(
        "Pumps+\(name)",
        extension: "PumpCatalogue",
        [
          Self.member(
            "\(name)Models",
            "[PumpModel]",
            maker.isEmpty ? "The entry for a pump that is not listed." : "Models of \(maker).",
            try Source.list(Self.pump)(.array(group))
          )
        ]
      )
    }
    add(
      "Pumps+Catalogue",
      extension: "PumpCatalogue",
      [
        Self.member("header", "ReferenceHeader", "What the catalogue is.", try Self.header(tree)),
        Self.member(
          "models",
          "[PumpModel]",
          "Every model.",
          groups.joined(separator: "\n+ ")
        ),
        Self.member(
          "alarmKinds",
          "[PumpAlarmKind]",
          "Every kind of alarm.",
          try Source.list(Self.alarm)(tree["alarmKinds"] ?? .null)
        ),
        Self.member(
          "catheters",
          "[CatheterModel]",
          "Every catheter model.",
          try Source.list(Self.catheter)(tree["catheters"] ?? .null)
        ),
        Self.member(
          "sources",
          "[Source]",
          "Every document that an entry of the catalogue names.",
          try Source.sources(tree["sources"])
        ),
      ]
    )
  }

  static func pump(_ value: JSONTree) throws -> String {
    let statements = Source.list(Source.statement)
    let volume = Source.quantity(Volume.self)
    let rate = Source.quantity(EnteredRate.self)
    return try Source.call(
      "PumpModel",
      value,
      [
        Argument("name", Source.text), Argument("maker", Source.text),
        Argument("catalogueNumbers", Source.list(Source.figure(Source.text))),
        Argument("drive", Source.name(PumpModel.Drive.self)),
        Argument("isProgrammable", Source.flag), Argument("reservoirs", Source.list(volume)),
        Argument("alarmVolume", absent: "nil", volume),
        Argument("minimumFlow", absent: "nil", rate), Argument("maximumFlow", absent: "nil", rate),
        Argument("keepAliveFlow", absent: "nil", rate),
        Argument("constantFlow", absent: "nil", rate),
        Argument("unusableVolume", absent: "nil", volume),
        Argument("tubingVolumes", Source.list(volume)),
        Argument("lifeMonths", absent: "nil", Source.figure(Source.whole)),
        Argument("battery", statements), Argument("tolerance", absent: "nil", Source.measure),
        Argument("accuracy", statements), Argument("refillNeedle", statements),
        Argument("scanRule", Source.name(PumpModel.ScanRule.self)), Argument("scan", statements),
        Argument("marketStatus", Source.name(PumpModel.MarketStatus.self)),
        Argument("market", statements),
        Argument("alarms", Source.list(Source.name(PumpAlarmKind.Name.self))),
        Argument("notes", statements),
      ]
    )
  }

  static func alarm(_ value: JSONTree) throws -> String {
    try Source.call(
      "PumpAlarmKind",
      value,
      [
        Argument("name", Source.name(PumpAlarmKind.Name.self)), Argument("label", Source.text),
        Argument("alarmClass", Source.figure(Source.name(PumpAlarmKind.Class.self))),
        Argument("sound", Source.list(Source.statement)), Argument("reaction", Source.statement),
      ]
    )
  }

  static func catheter(_ value: JSONTree) throws -> String {
    let volume = Source.quantity(Volume.self)
    return try Source.call(
      "CatheterModel",
      value,
      [
        Argument("name", Source.text), Argument("maker", Source.text),
        Argument("suppliedLength", absent: "nil", Source.quantity(Length.self)),
        Argument("leastVolumePerCentimetre", absent: "nil", volume),
        Argument("greatestVolumePerCentimetre", absent: "nil", volume),
        Argument("isTwoPiece", Source.flag), Argument("notes", Source.list(Source.statement)),
      ]
    )
  }
}
