// Generated from the reference files beside the tests; see ReferenceGenerator.
extension PumpCatalogue {
  /// Models of Tricumed.
  public static let tricumedModels: [PumpModel] = [
    PumpModel(
      name: "Tricumed IP 2000V",
      maker: "Tricumed",
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
      refillNeedle: [Statement("Huber 22 to 24 G", source: "GK", verified: false)],
      scanRule: .treatAsUnsafe,
      scan: [
        Statement(
          "no guidance was read; treat as unsafe until confirmed",
          source: "PROP",
          verified: false
        )
      ],
      marketStatus: .uncertain,
      market: [Statement("European market", source: "GK", verified: false)],
      alarms: [],
      notes: [
        Statement(
          "made in sizes from 20 to 60 mL: read it from the label",
          source: "GK",
          verified: false
        ),
        Statement(
          "its flow is fixed between 0.25 and 3 mL/day: read it from the label",
          source: "GK",
          verified: false
        ),
      ]
    ),
    PumpModel(
      name: "Tricumed Siromedes",
      maker: "Tricumed",
      catalogueNumbers: [],
      drive: .gasValve,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 20000000, unit: .millilitres),
          source: "GK",
          verified: false
        ),
        Figure(
          Volume(amount: 40000000, unit: .millilitres),
          source: "GK",
          verified: false
        ),
      ],
      alarmVolume: nil,
      minimumFlow: Figure(
        EnteredRate(amount: 0, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 10000000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("about 8 to 10 years", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [],
      refillNeedle: [Statement("Huber 22 to 24 G", source: "GK", verified: false)],
      scanRule: .treatAsUnsafe,
      scan: [
        Statement(
          "no guidance was read; treat as unsafe until confirmed",
          source: "PROP",
          verified: false
        )
      ],
      marketStatus: .uncertain,
      market: [Statement("European market", source: "GK", verified: false)],
      alarms: [.lowReservoir],
      notes: [Statement("its alarm volume is programmable", source: "GK", verified: false)]
    ),
  ]
}
