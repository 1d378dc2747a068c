// Generated from the reference files beside the tests; see ReferenceGenerator.
extension PumpCatalogue {
  /// The entry for a pump that is not listed.
  public static let otherModels: [PumpModel] = [
    PumpModel(
      name: "Other / unknown",
      maker: "",
      catalogueNumbers: [],
      drive: .unknown,
      isProgrammable: true,
      reservoirs: [],
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
      scan: [Statement("treat as unsafe until confirmed", source: "PROP", verified: false)],
      marketStatus: .unknown,
      market: [],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
        .deviceError,
      ],
      notes: [
        Statement(
          "every figure is entered for the pump; the alarm volume is mandatory",
          source: "PROP",
          verified: false
        )
      ]
    )
  ]
}
