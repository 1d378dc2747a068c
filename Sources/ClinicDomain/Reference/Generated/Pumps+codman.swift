// Generated from the reference files beside the tests; see ReferenceGenerator.
extension PumpCatalogue {
  /// Models of Codman.
  public static let codmanModels: [PumpModel] = [
    PumpModel(
      name: "Codman 3000 16 mL",
      maker: "Codman",
      catalogueNumbers: [],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 16000000, unit: .millilitres),
          source: "GK",
          verified: false
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its flow changes with temperature and altitude",
          source: "GK",
          verified: false
        )
      ],
      refillNeedle: [
        Statement(
          "special needles: bolus and refill needle differ",
          source: "GK",
          verified: false
        )
      ],
      scanRule: .treatAsUnsafe,
      scan: [
        Statement(
          "passive; treat as unsafe until confirmed",
          source: "GK",
          verified: false
        )
      ],
      marketStatus: .discontinued,
      market: [Statement("production ended about 2018", source: "GK", verified: false)],
      alarms: [],
      notes: [
        Statement(
          "its flow is fixed for each unit: read it from the implant card",
          source: "GK",
          verified: false
        )
      ]
    ),
    PumpModel(
      name: "Codman 3000 30 mL",
      maker: "Codman",
      catalogueNumbers: [],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 30000000, unit: .millilitres),
          source: "GK",
          verified: false
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its flow changes with temperature and altitude",
          source: "GK",
          verified: false
        )
      ],
      refillNeedle: [
        Statement(
          "special needles: bolus and refill needle differ",
          source: "GK",
          verified: false
        )
      ],
      scanRule: .treatAsUnsafe,
      scan: [
        Statement(
          "passive; treat as unsafe until confirmed",
          source: "GK",
          verified: false
        )
      ],
      marketStatus: .discontinued,
      market: [Statement("production ended about 2018", source: "GK", verified: false)],
      alarms: [],
      notes: [
        Statement(
          "its flow is fixed for each unit: read it from the implant card",
          source: "GK",
          verified: false
        )
      ]
    ),
    PumpModel(
      name: "Codman 3000 50 mL",
      maker: "Codman",
      catalogueNumbers: [],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 50000000, unit: .millilitres),
          source: "GK",
          verified: false
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its flow changes with temperature and altitude",
          source: "GK",
          verified: false
        )
      ],
      refillNeedle: [
        Statement(
          "special needles: bolus and refill needle differ",
          source: "GK",
          verified: false
        )
      ],
      scanRule: .treatAsUnsafe,
      scan: [
        Statement(
          "passive; treat as unsafe until confirmed",
          source: "GK",
          verified: false
        )
      ],
      marketStatus: .discontinued,
      market: [Statement("production ended about 2018", source: "GK", verified: false)],
      alarms: [],
      notes: [
        Statement(
          "its flow is fixed for each unit: read it from the implant card",
          source: "GK",
          verified: false
        )
      ]
    ),
    PumpModel(
      name: "Codman Archimedes",
      maker: "Codman",
      catalogueNumbers: [],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [],
      refillNeedle: [
        Statement(
          "the refill set needs 3 mL more to be primed",
          source: "S47",
          verified: true
        )
      ],
      scanRule: .treatAsUnsafe,
      scan: [
        Statement(
          "no guidance was read; treat as unsafe until confirmed",
          source: "PROP",
          verified: false
        )
      ],
      marketStatus: .discontinued,
      market: [Statement("no longer sold", source: "GK", verified: false)],
      alarms: [],
      notes: [
        Statement(
          "made in sizes from 20 to 60 mL: read it from the label",
          source: "GK",
          verified: false
        ),
        Statement(
          "its flow is fixed: the label prints the flow of 24 hours",
          source: "S47",
          verified: true
        ),
      ]
    ),
    PumpModel(
      name: "Codman MedStream 20 mL",
      maker: "Codman",
      catalogueNumbers: [],
      drive: .piezoValve,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 20000000, unit: .millilitres),
          source: "GK",
          verified: false
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [],
      tolerance: nil,
      accuracy: [],
      refillNeedle: [],
      scanRule: .treatAsUnsafe,
      scan: [
        Statement(
          "no guidance was read; treat as unsafe until confirmed",
          source: "PROP",
          verified: false
        )
      ],
      marketStatus: .withdrawn,
      market: [Statement("withdrawn", source: "GK", verified: false)],
      alarms: [.lowReservoir],
      notes: [
        Statement(
          "implant depth of at most 2.5 cm for reliable needle access",
          source: "S47",
          verified: true
        ),
        Statement(
          "keep the pH of morphine at or below 6.5",
          source: "S47",
          verified: true
        ),
        Statement(
          "it had an electronic sensor of the fill level",
          source: "INF",
          verified: false
        ),
        Statement("its alarm volume is programmable", source: "GK", verified: false),
      ]
    ),
    PumpModel(
      name: "Codman MedStream 40 mL",
      maker: "Codman",
      catalogueNumbers: [],
      drive: .piezoValve,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 40000000, unit: .millilitres),
          source: "GK",
          verified: false
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [],
      tolerance: nil,
      accuracy: [],
      refillNeedle: [],
      scanRule: .treatAsUnsafe,
      scan: [
        Statement(
          "no guidance was read; treat as unsafe until confirmed",
          source: "PROP",
          verified: false
        )
      ],
      marketStatus: .withdrawn,
      market: [Statement("withdrawn", source: "GK", verified: false)],
      alarms: [.lowReservoir],
      notes: [
        Statement(
          "implant depth of at most 2.5 cm for reliable needle access",
          source: "S47",
          verified: true
        ),
        Statement(
          "keep the pH of morphine at or below 6.5",
          source: "S47",
          verified: true
        ),
        Statement(
          "it had an electronic sensor of the fill level",
          source: "INF",
          verified: false
        ),
        Statement("its alarm volume is programmable", source: "GK", verified: false),
      ]
    ),
  ]
}
