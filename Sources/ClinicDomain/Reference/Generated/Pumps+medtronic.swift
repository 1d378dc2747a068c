// Generated from the reference files beside the tests; see ReferenceGenerator.
extension PumpCatalogue {
  /// Models of Medtronic.
  public static let medtronicModels: [PumpModel] = [
    PumpModel(
      name: "SynchroMed II 8637-20",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8637-20", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 20000000, unit: .millilitres),
          source: "S48",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "S7",
        verified: true,
        note:
          "recommended by the maker; a clinic may raise it: 4 mL stopped early withdrawal in a cohort"
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 48000, unit: .millilitresPerDay),
        source: "PRIALT-TITR",
        verified: true
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 24000000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: Figure(
        EnteredRate(amount: 6000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      constantFlow: nil,
      unusableVolume: Figure(
        Volume(amount: 1400000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      tubingVolumes: [
        Figure(
          Volume(amount: 199000, unit: .millilitres),
          source: "GK",
          verified: false,
          note: "software before the change of 2016"
        ),
        Figure(
          Volume(amount: 140000, unit: .millilitres),
          source: "GK",
          verified: false,
          note: "software after the change of 2016; that it changed is verified (S26)"
        ),
      ],
      lifeMonths: Figure(
        84,
        source: "S9",
        verified: true,
        note: "shuts itself off 7 years after implantation"
      ),
      battery: [
        Statement(
          "5 to 7 years are typical; it shuts itself off at 7 years",
          source: "S9",
          verified: true
        )
      ],
      tolerance: Figure(
        145,
        decimals: 1,
        unit: "percent",
        source: "GK",
        verified: false,
        note: "label, more or less"
      ),
      accuracy: [
        Statement(
          "field study: +1 % in all and +2.5 % per refill; bench -2.4 %",
          source: "S6",
          verified: true
        )
      ],
      refillNeedle: [Statement("22 G non-coring (Huber)", source: "S39", verified: true)],
      scanRule: .interrogateAfter,
      scan: [
        Statement(
          "stalls in the field and should recover by itself; delays of 2 to 24 hours are reported",
          source: "S17",
          verified: true
        ),
        Statement("interrogate after every scan", source: "S16", verified: true),
      ],
      marketStatus: .implantedBase,
      market: [
        Statement(
          "still implanted; being succeeded by SynchroMed III",
          source: "GK",
          verified: false
        )
      ],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        ),
        Statement(
          "it stands still while it is updated and restarts only when the update completes",
          source: "S28",
          verified: true
        ),
      ]
    ),
    PumpModel(
      name: "SynchroMed II 8637-40",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8637-40", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 40000000, unit: .millilitres),
          source: "S48",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "S7",
        verified: true,
        note:
          "recommended by the maker; a clinic may raise it: 4 mL stopped early withdrawal in a cohort"
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 48000, unit: .millilitresPerDay),
        source: "PRIALT-TITR",
        verified: true
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 24000000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: Figure(
        EnteredRate(amount: 6000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      constantFlow: nil,
      unusableVolume: Figure(
        Volume(amount: 1400000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      tubingVolumes: [
        Figure(
          Volume(amount: 199000, unit: .millilitres),
          source: "GK",
          verified: false,
          note: "software before the change of 2016"
        ),
        Figure(
          Volume(amount: 140000, unit: .millilitres),
          source: "GK",
          verified: false,
          note: "software after the change of 2016; that it changed is verified (S26)"
        ),
      ],
      lifeMonths: Figure(
        84,
        source: "S9",
        verified: true,
        note: "shuts itself off 7 years after implantation"
      ),
      battery: [
        Statement(
          "5 to 7 years are typical; it shuts itself off at 7 years",
          source: "S9",
          verified: true
        )
      ],
      tolerance: Figure(
        145,
        decimals: 1,
        unit: "percent",
        source: "GK",
        verified: false,
        note: "label, more or less"
      ),
      accuracy: [
        Statement(
          "field study: +1 % in all and +2.5 % per refill; bench -2.4 %",
          source: "S6",
          verified: true
        )
      ],
      refillNeedle: [Statement("22 G non-coring (Huber)", source: "S39", verified: true)],
      scanRule: .interrogateAfter,
      scan: [
        Statement(
          "stalls in the field and should recover by itself; delays of 2 to 24 hours are reported",
          source: "S17",
          verified: true
        ),
        Statement("interrogate after every scan", source: "S16", verified: true),
      ],
      marketStatus: .implantedBase,
      market: [
        Statement(
          "still implanted; being succeeded by SynchroMed III",
          source: "GK",
          verified: false
        )
      ],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        ),
        Statement(
          "it stands still while it is updated and restarts only when the update completes",
          source: "S28",
          verified: true
        ),
      ]
    ),
    PumpModel(
      name: "SynchroMed III 8667-20",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8667-20", source: "GK", verified: false)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 20000000, unit: .millilitres),
          source: "GK",
          verified: false
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 48000, unit: .millilitresPerDay),
        source: "GK",
        verified: false,
        note: "as SynchroMed II"
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 24000000, unit: .millilitresPerDay),
        source: "GK",
        verified: false,
        note: "as SynchroMed II"
      ),
      keepAliveFlow: Figure(
        EnteredRate(amount: 6000, unit: .millilitresPerDay),
        source: "GK",
        verified: false,
        note: "as SynchroMed II"
      ),
      constantFlow: nil,
      unusableVolume: Figure(
        Volume(amount: 1400000, unit: .millilitres),
        source: "GK",
        verified: false,
        note: "as SynchroMed II"
      ),
      tubingVolumes: [],
      lifeMonths: Figure(84, source: "GK", verified: false, note: "7-year class"),
      battery: [Statement("7-year class", source: "GK", verified: false)],
      tolerance: Figure(
        145,
        decimals: 1,
        unit: "percent",
        source: "GK",
        verified: false,
        note: "as SynchroMed II"
      ),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .conditional,
      scan: [Statement("conditional", source: "GK", verified: false)],
      marketStatus: .current,
      market: [
        Statement(
          "named with SynchroMed II in the label of ziconotide",
          source: "S37",
          verified: true
        )
      ],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        ),
        Statement(
          "its tubing volume is its own: read it from its manual",
          source: "GK",
          verified: false
        ),
      ]
    ),
    PumpModel(
      name: "SynchroMed III 8667-40",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8667-40", source: "GK", verified: false)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 40000000, unit: .millilitres),
          source: "GK",
          verified: false
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 48000, unit: .millilitresPerDay),
        source: "GK",
        verified: false,
        note: "as SynchroMed II"
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 24000000, unit: .millilitresPerDay),
        source: "GK",
        verified: false,
        note: "as SynchroMed II"
      ),
      keepAliveFlow: Figure(
        EnteredRate(amount: 6000, unit: .millilitresPerDay),
        source: "GK",
        verified: false,
        note: "as SynchroMed II"
      ),
      constantFlow: nil,
      unusableVolume: Figure(
        Volume(amount: 1400000, unit: .millilitres),
        source: "GK",
        verified: false,
        note: "as SynchroMed II"
      ),
      tubingVolumes: [],
      lifeMonths: Figure(84, source: "GK", verified: false, note: "7-year class"),
      battery: [Statement("7-year class", source: "GK", verified: false)],
      tolerance: Figure(
        145,
        decimals: 1,
        unit: "percent",
        source: "GK",
        verified: false,
        note: "as SynchroMed II"
      ),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .conditional,
      scan: [Statement("conditional", source: "GK", verified: false)],
      marketStatus: .current,
      market: [
        Statement(
          "named with SynchroMed II in the label of ziconotide",
          source: "S37",
          verified: true
        )
      ],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        ),
        Statement(
          "its tubing volume is its own: read it from its manual",
          source: "GK",
          verified: false
        ),
      ]
    ),
    PumpModel(
      name: "SynchroMed EL 8626-10",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8626-10", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 10000000, unit: .millilitres),
          source: "S31",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "S7",
        verified: true
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 96000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 21600000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: Figure(
        Volume(amount: 1000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      tubingVolumes: [
        Figure(
          Volume(amount: 260000, unit: .millilitres),
          source: "GK",
          verified: false,
          note: "about"
        )
      ],
      lifeMonths: nil,
      battery: [Statement("3 to 7 years, no fixed clock", source: "GK", verified: false)],
      tolerance: Figure(15, unit: "percent", source: "GK", verified: false, note: "more or less"),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .interrogateAfter,
      scan: [
        Statement(
          "stalls in a magnet; delays of 2 to 24 hours until recovery are reported",
          source: "S17",
          verified: true
        ),
        Statement("interrogate after every scan", source: "S18", verified: true),
      ],
      marketStatus: .obsolete,
      market: [Statement("kept for the history of patients", source: "GK", verified: false)],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        )
      ]
    ),
    PumpModel(
      name: "SynchroMed EL 8626-18",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8626-18", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 18000000, unit: .millilitres),
          source: "S31",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "S7",
        verified: true
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 96000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 21600000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: Figure(
        Volume(amount: 1000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      tubingVolumes: [
        Figure(
          Volume(amount: 260000, unit: .millilitres),
          source: "GK",
          verified: false,
          note: "about"
        )
      ],
      lifeMonths: nil,
      battery: [Statement("3 to 7 years, no fixed clock", source: "GK", verified: false)],
      tolerance: Figure(15, unit: "percent", source: "GK", verified: false, note: "more or less"),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .interrogateAfter,
      scan: [
        Statement(
          "stalls in a magnet; delays of 2 to 24 hours until recovery are reported",
          source: "S17",
          verified: true
        ),
        Statement("interrogate after every scan", source: "S18", verified: true),
      ],
      marketStatus: .obsolete,
      market: [Statement("kept for the history of patients", source: "GK", verified: false)],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        )
      ]
    ),
    PumpModel(
      name: "SynchroMed EL 8626L-10",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8626L-10", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 10000000, unit: .millilitres),
          source: "S31",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "S7",
        verified: true
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 96000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 21600000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: Figure(
        Volume(amount: 1000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      tubingVolumes: [
        Figure(
          Volume(amount: 260000, unit: .millilitres),
          source: "GK",
          verified: false,
          note: "about"
        )
      ],
      lifeMonths: nil,
      battery: [Statement("3 to 7 years, no fixed clock", source: "GK", verified: false)],
      tolerance: Figure(15, unit: "percent", source: "GK", verified: false, note: "more or less"),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .interrogateAfter,
      scan: [
        Statement(
          "stalls in a magnet; delays of 2 to 24 hours until recovery are reported",
          source: "S17",
          verified: true
        ),
        Statement("interrogate after every scan", source: "S18", verified: true),
      ],
      marketStatus: .obsolete,
      market: [Statement("kept for the history of patients", source: "GK", verified: false)],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        ),
        Statement("has a catheter access port", source: "S48", verified: true),
      ]
    ),
    PumpModel(
      name: "SynchroMed EL 8626L-18",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8626L-18", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 18000000, unit: .millilitres),
          source: "S31",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "S7",
        verified: true
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 96000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 21600000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: Figure(
        Volume(amount: 1000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      tubingVolumes: [
        Figure(
          Volume(amount: 260000, unit: .millilitres),
          source: "GK",
          verified: false,
          note: "about"
        )
      ],
      lifeMonths: nil,
      battery: [Statement("3 to 7 years, no fixed clock", source: "GK", verified: false)],
      tolerance: Figure(15, unit: "percent", source: "GK", verified: false, note: "more or less"),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .interrogateAfter,
      scan: [
        Statement(
          "stalls in a magnet; delays of 2 to 24 hours until recovery are reported",
          source: "S17",
          verified: true
        ),
        Statement("interrogate after every scan", source: "S18", verified: true),
      ],
      marketStatus: .obsolete,
      market: [Statement("kept for the history of patients", source: "GK", verified: false)],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        ),
        Statement("has a catheter access port", source: "S48", verified: true),
      ]
    ),
    PumpModel(
      name: "SynchroMed EL 8627-10",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8627-10", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 10000000, unit: .millilitres),
          source: "S31",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "S7",
        verified: true
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 96000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 21600000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: Figure(
        Volume(amount: 1000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      tubingVolumes: [
        Figure(
          Volume(amount: 260000, unit: .millilitres),
          source: "GK",
          verified: false,
          note: "about"
        )
      ],
      lifeMonths: nil,
      battery: [Statement("3 to 7 years, no fixed clock", source: "GK", verified: false)],
      tolerance: Figure(15, unit: "percent", source: "GK", verified: false, note: "more or less"),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .interrogateAfter,
      scan: [
        Statement(
          "stalls in a magnet; delays of 2 to 24 hours until recovery are reported",
          source: "S17",
          verified: true
        ),
        Statement("interrogate after every scan", source: "S18", verified: true),
      ],
      marketStatus: .obsolete,
      market: [Statement("kept for the history of patients", source: "GK", verified: false)],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        )
      ]
    ),
    PumpModel(
      name: "SynchroMed EL 8627-18",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8627-18", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 18000000, unit: .millilitres),
          source: "S31",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "S7",
        verified: true
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 96000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 21600000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: Figure(
        Volume(amount: 1000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      tubingVolumes: [
        Figure(
          Volume(amount: 260000, unit: .millilitres),
          source: "GK",
          verified: false,
          note: "about"
        )
      ],
      lifeMonths: nil,
      battery: [Statement("3 to 7 years, no fixed clock", source: "GK", verified: false)],
      tolerance: Figure(15, unit: "percent", source: "GK", verified: false, note: "more or less"),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .interrogateAfter,
      scan: [
        Statement(
          "stalls in a magnet; delays of 2 to 24 hours until recovery are reported",
          source: "S17",
          verified: true
        ),
        Statement("interrogate after every scan", source: "S18", verified: true),
      ],
      marketStatus: .obsolete,
      market: [Statement("kept for the history of patients", source: "GK", verified: false)],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        )
      ]
    ),
    PumpModel(
      name: "SynchroMed EL 8627L-10",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8627L-10", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 10000000, unit: .millilitres),
          source: "S31",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "S7",
        verified: true
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 96000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 21600000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: Figure(
        Volume(amount: 1000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      tubingVolumes: [
        Figure(
          Volume(amount: 260000, unit: .millilitres),
          source: "GK",
          verified: false,
          note: "about"
        )
      ],
      lifeMonths: nil,
      battery: [Statement("3 to 7 years, no fixed clock", source: "GK", verified: false)],
      tolerance: Figure(15, unit: "percent", source: "GK", verified: false, note: "more or less"),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .interrogateAfter,
      scan: [
        Statement(
          "stalls in a magnet; delays of 2 to 24 hours until recovery are reported",
          source: "S17",
          verified: true
        ),
        Statement("interrogate after every scan", source: "S18", verified: true),
      ],
      marketStatus: .obsolete,
      market: [Statement("kept for the history of patients", source: "GK", verified: false)],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        ),
        Statement("has a catheter access port", source: "S48", verified: true),
      ]
    ),
    PumpModel(
      name: "SynchroMed EL 8627L-18",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8627L-18", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 18000000, unit: .millilitres),
          source: "S31",
          verified: true
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "S7",
        verified: true
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 96000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 21600000, unit: .millilitresPerDay),
        source: "GK",
        verified: false
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: Figure(
        Volume(amount: 1000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      tubingVolumes: [
        Figure(
          Volume(amount: 260000, unit: .millilitres),
          source: "GK",
          verified: false,
          note: "about"
        )
      ],
      lifeMonths: nil,
      battery: [Statement("3 to 7 years, no fixed clock", source: "GK", verified: false)],
      tolerance: Figure(15, unit: "percent", source: "GK", verified: false, note: "more or less"),
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .interrogateAfter,
      scan: [
        Statement(
          "stalls in a magnet; delays of 2 to 24 hours until recovery are reported",
          source: "S17",
          verified: true
        ),
        Statement("interrogate after every scan", source: "S18", verified: true),
      ],
      marketStatus: .obsolete,
      market: [Statement("kept for the history of patients", source: "GK", verified: false)],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        ),
        Statement("has a catheter access port", source: "S48", verified: true),
      ]
    ),
    PumpModel(
      name: "SynchroMed 8615",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8615", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 18000000, unit: .millilitres),
          source: "GK",
          verified: false
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 96000, unit: .millilitresPerDay),
        source: "GK",
        verified: false,
        note: "as SynchroMed EL"
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 21600000, unit: .millilitresPerDay),
        source: "GK",
        verified: false,
        note: "as SynchroMed EL"
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("expired", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .interrogateAfter,
      scan: [Statement("use the guidance of SynchroMed EL", source: "S17", verified: true)],
      marketStatus: .obsolete,
      market: [Statement("no longer made", source: "GK", verified: false)],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        )
      ]
    ),
    PumpModel(
      name: "SynchroMed 8616",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8616", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 18000000, unit: .millilitres),
          source: "GK",
          verified: false
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 96000, unit: .millilitresPerDay),
        source: "GK",
        verified: false,
        note: "as SynchroMed EL"
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 21600000, unit: .millilitresPerDay),
        source: "GK",
        verified: false,
        note: "as SynchroMed EL"
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("expired", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .interrogateAfter,
      scan: [Statement("use the guidance of SynchroMed EL", source: "S17", verified: true)],
      marketStatus: .obsolete,
      market: [Statement("no longer made", source: "GK", verified: false)],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        )
      ]
    ),
    PumpModel(
      name: "SynchroMed 8617",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8617", source: "S48", verified: true)],
      drive: .peristaltic,
      isProgrammable: true,
      reservoirs: [
        Figure(
          Volume(amount: 18000000, unit: .millilitres),
          source: "GK",
          verified: false
        )
      ],
      alarmVolume: Figure(
        Volume(amount: 2000000, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      minimumFlow: Figure(
        EnteredRate(amount: 96000, unit: .millilitresPerDay),
        source: "GK",
        verified: false,
        note: "as SynchroMed EL"
      ),
      maximumFlow: Figure(
        EnteredRate(amount: 21600000, unit: .millilitresPerDay),
        source: "GK",
        verified: false,
        note: "as SynchroMed EL"
      ),
      keepAliveFlow: nil,
      constantFlow: nil,
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("expired", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .interrogateAfter,
      scan: [Statement("use the guidance of SynchroMed EL", source: "S17", verified: true)],
      marketStatus: .obsolete,
      market: [Statement("no longer made", source: "GK", verified: false)],
      alarms: [
        .lowReservoir,
        .replacementIndicator,
        .nonCriticalMemoryError,
        .emptyReservoir,
        .endOfService,
        .motorStall,
        .stoppedTooLong,
        .criticalMemoryError,
      ],
      notes: [
        Statement(
          "its alarms are computed from the volume typed into the programmer, not sensed",
          source: "GK",
          verified: false
        )
      ]
    ),
    PumpModel(
      name: "IsoMed 8472-20-03",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8472-20-03", source: "S48", verified: true)],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 20000000, unit: .millilitres),
          source: "INF",
          verified: false,
          note: "read from the number"
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: Figure(
        EnteredRate(amount: 300000, unit: .millilitresPerDay),
        source: "INF",
        verified: false,
        note: "tenths of a millilitre a day, read from the number"
      ),
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its instructions have a section on computing accuracy",
          source: "S50",
          verified: true
        )
      ],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .noEffectShown,
      scan: [Statement("no effect shown up to 1.5 T", source: "S15", verified: true)],
      marketStatus: .discontinued,
      market: [
        Statement(
          "refill and access kits were withdrawn in 2019",
          source: "S70",
          verified: true
        )
      ],
      alarms: [],
      notes: [
        Statement(
          "about 0.5 to 2 mL cannot be delivered",
          source: "GK",
          verified: false
        ),
        Statement(
          "its alarms: none, it has no electronics",
          source: "GK",
          verified: false
        ),
        Statement(
          "the dose changes only with the strength",
          source: "DER",
          verified: false
        ),
      ]
    ),
    PumpModel(
      name: "IsoMed 8472-20-05",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8472-20-05", source: "S48", verified: true)],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 20000000, unit: .millilitres),
          source: "INF",
          verified: false,
          note: "read from the number"
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: Figure(
        EnteredRate(amount: 500000, unit: .millilitresPerDay),
        source: "INF",
        verified: false,
        note: "tenths of a millilitre a day, read from the number"
      ),
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its instructions have a section on computing accuracy",
          source: "S50",
          verified: true
        )
      ],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .noEffectShown,
      scan: [Statement("no effect shown up to 1.5 T", source: "S15", verified: true)],
      marketStatus: .discontinued,
      market: [
        Statement(
          "refill and access kits were withdrawn in 2019",
          source: "S70",
          verified: true
        )
      ],
      alarms: [],
      notes: [
        Statement(
          "about 0.5 to 2 mL cannot be delivered",
          source: "GK",
          verified: false
        ),
        Statement(
          "its alarms: none, it has no electronics",
          source: "GK",
          verified: false
        ),
        Statement(
          "the dose changes only with the strength",
          source: "DER",
          verified: false
        ),
      ]
    ),
    PumpModel(
      name: "IsoMed 8472-20-10",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8472-20-10", source: "S48", verified: true)],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 20000000, unit: .millilitres),
          source: "INF",
          verified: false,
          note: "read from the number"
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: Figure(
        EnteredRate(amount: 1000000, unit: .millilitresPerDay),
        source: "INF",
        verified: false,
        note: "tenths of a millilitre a day, read from the number"
      ),
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its instructions have a section on computing accuracy",
          source: "S50",
          verified: true
        )
      ],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .noEffectShown,
      scan: [Statement("no effect shown up to 1.5 T", source: "S15", verified: true)],
      marketStatus: .discontinued,
      market: [
        Statement(
          "refill and access kits were withdrawn in 2019",
          source: "S70",
          verified: true
        )
      ],
      alarms: [],
      notes: [
        Statement(
          "about 0.5 to 2 mL cannot be delivered",
          source: "GK",
          verified: false
        ),
        Statement(
          "its alarms: none, it has no electronics",
          source: "GK",
          verified: false
        ),
        Statement(
          "the dose changes only with the strength",
          source: "DER",
          verified: false
        ),
      ]
    ),
    PumpModel(
      name: "IsoMed 8472-20-15",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8472-20-15", source: "S48", verified: true)],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 20000000, unit: .millilitres),
          source: "INF",
          verified: false,
          note: "read from the number"
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: Figure(
        EnteredRate(amount: 1500000, unit: .millilitresPerDay),
        source: "INF",
        verified: false,
        note: "tenths of a millilitre a day, read from the number"
      ),
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its instructions have a section on computing accuracy",
          source: "S50",
          verified: true
        )
      ],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .noEffectShown,
      scan: [Statement("no effect shown up to 1.5 T", source: "S15", verified: true)],
      marketStatus: .discontinued,
      market: [
        Statement(
          "refill and access kits were withdrawn in 2019",
          source: "S70",
          verified: true
        )
      ],
      alarms: [],
      notes: [
        Statement(
          "about 0.5 to 2 mL cannot be delivered",
          source: "GK",
          verified: false
        ),
        Statement(
          "its alarms: none, it has no electronics",
          source: "GK",
          verified: false
        ),
        Statement(
          "the dose changes only with the strength",
          source: "DER",
          verified: false
        ),
      ]
    ),
    PumpModel(
      name: "IsoMed 8472-35-03",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8472-35-03", source: "S48", verified: true)],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 35000000, unit: .millilitres),
          source: "INF",
          verified: false,
          note: "read from the number"
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: Figure(
        EnteredRate(amount: 300000, unit: .millilitresPerDay),
        source: "INF",
        verified: false,
        note: "tenths of a millilitre a day, read from the number"
      ),
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its instructions have a section on computing accuracy",
          source: "S50",
          verified: true
        )
      ],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .noEffectShown,
      scan: [Statement("no effect shown up to 1.5 T", source: "S15", verified: true)],
      marketStatus: .discontinued,
      market: [
        Statement(
          "refill and access kits were withdrawn in 2019",
          source: "S70",
          verified: true
        )
      ],
      alarms: [],
      notes: [
        Statement(
          "about 0.5 to 2 mL cannot be delivered",
          source: "GK",
          verified: false
        ),
        Statement(
          "its alarms: none, it has no electronics",
          source: "GK",
          verified: false
        ),
        Statement(
          "the dose changes only with the strength",
          source: "DER",
          verified: false
        ),
      ]
    ),
    PumpModel(
      name: "IsoMed 8472-35-05",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8472-35-05", source: "S48", verified: true)],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 35000000, unit: .millilitres),
          source: "INF",
          verified: false,
          note: "read from the number"
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: Figure(
        EnteredRate(amount: 500000, unit: .millilitresPerDay),
        source: "INF",
        verified: false,
        note: "tenths of a millilitre a day, read from the number"
      ),
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its instructions have a section on computing accuracy",
          source: "S50",
          verified: true
        )
      ],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .noEffectShown,
      scan: [Statement("no effect shown up to 1.5 T", source: "S15", verified: true)],
      marketStatus: .discontinued,
      market: [
        Statement(
          "refill and access kits were withdrawn in 2019",
          source: "S70",
          verified: true
        )
      ],
      alarms: [],
      notes: [
        Statement(
          "about 0.5 to 2 mL cannot be delivered",
          source: "GK",
          verified: false
        ),
        Statement(
          "its alarms: none, it has no electronics",
          source: "GK",
          verified: false
        ),
        Statement(
          "the dose changes only with the strength",
          source: "DER",
          verified: false
        ),
      ]
    ),
    PumpModel(
      name: "IsoMed 8472-35-10",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8472-35-10", source: "S48", verified: true)],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 35000000, unit: .millilitres),
          source: "INF",
          verified: false,
          note: "read from the number"
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: Figure(
        EnteredRate(amount: 1000000, unit: .millilitresPerDay),
        source: "INF",
        verified: false,
        note: "tenths of a millilitre a day, read from the number"
      ),
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its instructions have a section on computing accuracy",
          source: "S50",
          verified: true
        )
      ],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .noEffectShown,
      scan: [Statement("no effect shown up to 1.5 T", source: "S15", verified: true)],
      marketStatus: .discontinued,
      market: [
        Statement(
          "refill and access kits were withdrawn in 2019",
          source: "S70",
          verified: true
        )
      ],
      alarms: [],
      notes: [
        Statement(
          "about 0.5 to 2 mL cannot be delivered",
          source: "GK",
          verified: false
        ),
        Statement(
          "its alarms: none, it has no electronics",
          source: "GK",
          verified: false
        ),
        Statement(
          "the dose changes only with the strength",
          source: "DER",
          verified: false
        ),
      ]
    ),
    PumpModel(
      name: "IsoMed 8472-35-15",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8472-35-15", source: "S48", verified: true)],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 35000000, unit: .millilitres),
          source: "INF",
          verified: false,
          note: "read from the number"
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: Figure(
        EnteredRate(amount: 1500000, unit: .millilitresPerDay),
        source: "INF",
        verified: false,
        note: "tenths of a millilitre a day, read from the number"
      ),
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its instructions have a section on computing accuracy",
          source: "S50",
          verified: true
        )
      ],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .noEffectShown,
      scan: [Statement("no effect shown up to 1.5 T", source: "S15", verified: true)],
      marketStatus: .discontinued,
      market: [
        Statement(
          "refill and access kits were withdrawn in 2019",
          source: "S70",
          verified: true
        )
      ],
      alarms: [],
      notes: [
        Statement(
          "about 0.5 to 2 mL cannot be delivered",
          source: "GK",
          verified: false
        ),
        Statement(
          "its alarms: none, it has no electronics",
          source: "GK",
          verified: false
        ),
        Statement(
          "the dose changes only with the strength",
          source: "DER",
          verified: false
        ),
      ]
    ),
    PumpModel(
      name: "IsoMed 8472-35-20",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8472-35-20", source: "S48", verified: true)],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 35000000, unit: .millilitres),
          source: "INF",
          verified: false,
          note: "read from the number"
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: Figure(
        EnteredRate(amount: 2000000, unit: .millilitresPerDay),
        source: "INF",
        verified: false,
        note: "tenths of a millilitre a day, read from the number"
      ),
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its instructions have a section on computing accuracy",
          source: "S50",
          verified: true
        )
      ],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .noEffectShown,
      scan: [Statement("no effect shown up to 1.5 T", source: "S15", verified: true)],
      marketStatus: .discontinued,
      market: [
        Statement(
          "refill and access kits were withdrawn in 2019",
          source: "S70",
          verified: true
        )
      ],
      alarms: [],
      notes: [
        Statement(
          "about 0.5 to 2 mL cannot be delivered",
          source: "GK",
          verified: false
        ),
        Statement(
          "its alarms: none, it has no electronics",
          source: "GK",
          verified: false
        ),
        Statement(
          "the dose changes only with the strength",
          source: "DER",
          verified: false
        ),
      ]
    ),
    PumpModel(
      name: "IsoMed 8472-35-25",
      maker: "Medtronic",
      catalogueNumbers: [Figure("8472-35-25", source: "S48", verified: true)],
      drive: .gasConstantFlow,
      isProgrammable: false,
      reservoirs: [
        Figure(
          Volume(amount: 35000000, unit: .millilitres),
          source: "INF",
          verified: false,
          note: "read from the number"
        )
      ],
      alarmVolume: nil,
      minimumFlow: nil,
      maximumFlow: nil,
      keepAliveFlow: nil,
      constantFlow: Figure(
        EnteredRate(amount: 2500000, unit: .millilitresPerDay),
        source: "INF",
        verified: false,
        note: "tenths of a millilitre a day, read from the number"
      ),
      unusableVolume: nil,
      tubingVolumes: [],
      lifeMonths: nil,
      battery: [Statement("it has no battery", source: "GK", verified: false)],
      tolerance: nil,
      accuracy: [
        Statement(
          "its instructions have a section on computing accuracy",
          source: "S50",
          verified: true
        )
      ],
      refillNeedle: [Statement("22 G", source: "GK", verified: false)],
      scanRule: .noEffectShown,
      scan: [Statement("no effect shown up to 1.5 T", source: "S15", verified: true)],
      marketStatus: .discontinued,
      market: [
        Statement(
          "refill and access kits were withdrawn in 2019",
          source: "S70",
          verified: true
        )
      ],
      alarms: [],
      notes: [
        Statement(
          "about 0.5 to 2 mL cannot be delivered",
          source: "GK",
          verified: false
        ),
        Statement(
          "its alarms: none, it has no electronics",
          source: "GK",
          verified: false
        ),
        Statement(
          "the dose changes only with the strength",
          source: "DER",
          verified: false
        ),
      ]
    ),
  ]
}
