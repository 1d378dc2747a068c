// Generated from the reference files beside the tests; see ReferenceGenerator.
extension PumpCatalogue {
  /// Models of Flowonix.
  public static let flowonixModels: [PumpModel] = [
    PumpModel(
      name: "Prometra 20 mL",
      maker: "Flowonix",
      catalogueNumbers: [Figure("11827", source: "S23", verified: true)],
      drive: .gasValve,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 20000000, unit: .millilitres),
          source: "S23",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 3000000, unit: .millilitres),
        source: "S22",
        verified: true,
        note: "the patient controller dates the next refill at this volume"
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 0, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 28800000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: Figure(120, source: "GK", verified: false, note: "10 years at 0.25 mL/day"),
      battery: [Statement("10 years at 0.25 mL/day", source: "GK", verified: false)],
      tolerance: Figure(
        3,
        unit: "percent",
        source: "GK",
        verified: false,
        note: "about, more or less (97.1 % measured)"
      ),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .emptyBefore,
      scan: [
        Statement("empty all drug before a scan", source: "S23", verified: true),
        Statement(
          "European Union: reclassified as unsafe for scans in October 2019",
          source: "S25",
          verified: true
        ),
      ],
      marketStatus: .uncertain,
      market: [
        Statement(
          "brief statement still issued in August 2024",
          source: "S24",
          verified: true
        ),
        Statement("supply uncertain", source: "GK", verified: false),
      ],
      alarms: [.lowReservoir, .deviceError],
      notes: [
        Statement(
          "implant depth of at most 2.5 cm for reliable needle access",
          source: "S24",
          verified: true
        ),
        Statement(
          "a small volume cannot be delivered; no figure",
          source: "GK",
          verified: false
        ),
        Statement(
          "the volume of its fluid pathway is a constant of its calculation guide; no figure was read",
          source: "S78",
          verified: true
        ),
      ]
    ),
    PumpModel(
      name: "Prometra II 20 mL",
      maker: "Flowonix",
      catalogueNumbers: [Figure("13827", source: "S23", verified: true)],
      drive: .gasValve,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 20000000, unit: .millilitres),
          source: "S23",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 3000000, unit: .millilitres),
        source: "S22",
        verified: true,
        note: "the patient controller dates the next refill at this volume"
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 0, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 28800000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: Figure(120, source: "GK", verified: false, note: "10 years at 0.25 mL/day"),
      battery: [Statement("10 years at 0.25 mL/day", source: "GK", verified: false)],
      tolerance: Figure(
        3,
        unit: "percent",
        source: "GK",
        verified: false,
        note: "about, more or less (97.1 % measured)"
      ),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .emptyBeforeAndResetValveAfter,
      scan: [
        Statement("empty all drug before a scan", source: "S23", verified: true),
        Statement(
          "European Union: reclassified as unsafe for scans in October 2019",
          source: "S25",
          verified: true
        ),
        Statement(
          "an emergency scan with drug in it: its valve closes after at most 10 microlitres and must be reset by hand after the scan before drug flows again",
          source: "S19",
          verified: true
        ),
      ],
      marketStatus: .uncertain,
      market: [
        Statement(
          "brief statement still issued in August 2024",
          source: "S24",
          verified: true
        ),
        Statement("supply uncertain", source: "GK", verified: false),
      ],
      alarms: [.lowReservoir, .deviceError],
      notes: [
        Statement(
          "implant depth of at most 2.5 cm for reliable needle access",
          source: "S24",
          verified: true
        ),
        Statement(
          "a small volume cannot be delivered; no figure",
          source: "GK",
          verified: false
        ),
        Statement(
          "the volume of its fluid pathway is a constant of its calculation guide; no figure was read",
          source: "S78",
          verified: true
        ),
      ]
    ),
    PumpModel(
      name: "Prometra II 40 mL",
      maker: "Flowonix",
      catalogueNumbers: [Figure("16827", source: "S23", verified: true)],
      drive: .gasValve,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 40000000, unit: .millilitres),
          source: "S23",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 3000000, unit: .millilitres),
        source: "S22",
        verified: true,
        note: "the patient controller dates the next refill at this volume"
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 0, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 28800000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: Figure(120, source: "GK", verified: false, note: "10 years at 0.25 mL/day"),
      battery: [Statement("10 years at 0.25 mL/day", source: "GK", verified: false)],
      tolerance: Figure(
        3,
        unit: "percent",
        source: "GK",
        verified: false,
        note: "about, more or less (97.1 % measured)"
      ),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .emptyBeforeAndResetValveAfter,
      scan: [
        Statement("empty all drug before a scan", source: "S23", verified: true),
        Statement(
          "European Union: reclassified as unsafe for scans in October 2019",
          source: "S25",
          verified: true
        ),
        Statement(
          "an emergency scan with drug in it: its valve closes after at most 10 microlitres and must be reset by hand after the scan before drug flows again",
          source: "S19",
          verified: true
        ),
      ],
      marketStatus: .uncertain,
      market: [
        Statement(
          "brief statement still issued in August 2024",
          source: "S24",
          verified: true
        ),
        Statement("supply uncertain", source: "GK", verified: false),
      ],
      alarms: [.lowReservoir, .deviceError],
      notes: [
        Statement(
          "implant depth of at most 2.5 cm for reliable needle access",
          source: "S24",
          verified: true
        ),
        Statement(
          "a small volume cannot be delivered; no figure",
          source: "GK",
          verified: false
        ),
        Statement(
          "the volume of its fluid pathway is a constant of its calculation guide; no figure was read",
          source: "S78",
          verified: true
        ),
      ]
    ),
  ]
}
