package import ClinicDomain

/// Every pump of the clinic as data: the device, its life, its program and its alarms.
package struct PumpsDocument: Sendable {
  /// One pump.
  package struct Row: Sendable {
    /// Who carries it.
    package let patient: PatientLine
    /// The pump.
    package let pump: Pump
    /// What the catalogue knows of the model; nothing for a model that it does not hold.
    package let model: PumpModel?
    /// The program that runs; nothing where none is recorded.
    package let program: ProgramChange?
    /// What is worked out of the reservoir; nothing before the first fill.
    package let figures: ReservoirFigures?
    /// How pressing the refill is.
    package let urgency: Urgency
    /// The day on which the pump's life ends, where it is known.
    package let lifeEndsOn: CivilDate?

    /// Where the end of the pump's life comes from, in words.
    package var lifeText: String {
      guard let lifeEndsOn else { return "life not verified for this model" }
      if let ended = pump.endOfServiceOn, lifeEndsOn == ended {
        return "END OF SERVICE read \(ended.shown): replace at once"
      }
      if let indicated = pump.replacementIndicatedOn, lifeEndsOn == indicated.advanced(byDays: 90) {
        return "ERI read \(indicated.shown): life ends \(lifeEndsOn.shown)"
      }
      let months = model?.verifiedLifeMonths.map { "\($0) months from implant: " } ?? ""
      return "\(months)life ends \(lifeEndsOn.shown)"
    }

    /// The running program in words: mode and daily dose.
    package var programText: String {
      guard let program else { return "no program recorded" }
      let mode = program.program.modeTitle
      let drug = DrugText.name(program.formulation.primary.drug)
      if let dose = program.program.dailyDose { return "\(mode), \(drug) \(dose.shown)" }
      if case .minimumRate(let rate) = program.program.mode { return "\(mode) \(rate.shown)" }
      return mode
    }

    /// The patient's boluses in words.
    package var bolusText: String {
      guard let boluses = program?.program.patientBoluses else { return "patient bolus off" }
      return "patient bolus \(boluses.dose.shown), at most \(boluses.perDay) a day"
    }

    /// The alarms of the model with what the clinic does about each.
    package var alarms: [PumpAlarmKind] {
      (model?.alarms ?? []).compactMap(PumpCatalogue.alarm)
    }
  }

  /// The patients in their order.
  package let list: ChartList
  private let view: ClinicView
  private let context: ScreenContext

  /// Collects the pumps out of a clinic; a row is worked out when it is asked for.
  package init(
    _ view: ClinicView,
    context: ScreenContext,
    sort: ListSort = .state,
    filter: PatientFilter = PatientFilter("")
  ) {
    list = ChartList(pumpsOf: view, on: context.today, sort: sort, filter: filter)
    self.view = view
    self.context = context
  }

  /// Takes the order of an earlier document and works the rows out for another moment of the day.
  package init(_ list: ChartList, view: ClinicView, context: ScreenContext) {
    self.list = list
    self.view = view
    self.context = context
  }

  /// How many rows there are.
  package var count: Int { list.entries.count }

  /// One row; nothing where the chart cannot be read.
  package func row(_ index: Int) -> Row? {
    let entry = list.entries[index]
    guard let summary = view.summary(of: entry.chart), let pump = summary.pump else { return nil }
    return Row(
      patient: PatientLine(summary),
      pump: pump,
      model: PumpCatalogue.model(pump.model),
      program: summary.program,
      figures: ReservoirFigures(summary, at: context.moment, policy: context.policy),
      urgency: Urgency(entry, on: context.today),
      lifeEndsOn: RefillOutlook.lifeEnd(of: pump)
    )
  }

  /// Every row in order.
  package var rows: some Sequence<Row> { list.entries.indices.lazy.compactMap { row($0) } }

  /// The document for JSON: one object for each pump.
  package var value: DocumentValue { .list(rows.map(\.value)) }

  /// The pumps for a spreadsheet.
  package var table: DocumentTable {
    DocumentTable(
      columns: [
        "mrn", "name", "birthDate", "model", "serial", "implantedOn", "reservoir", "lifeEndsOn",
        "replacementIndicatedOn", "endOfServiceOn", "mode", "dailyDose", "rate", "bolusDose",
        "bolusesPerDay",
        "dueDate", "limit", "state", "mayHaveStopped",
      ],
      records: rows.map(\.value)
    )
  }

  /// The counts below the list, from the dates alone.
  package var tally: [String] {
    let day = context.today
    let ended = list.entries.count { $0.mayHaveStopped(on: day) }
    let ending = list.entries.count { entry in
      entry.lifeEndsOn.map {
        $0 > day && $0 <= day.advanced(byMonths: ReplacementClock.monthsOfPlanning)
      } ?? false
    }
    let counts = [
      (ended, "past their life"),
      (ending, "to be replaced within \(ReplacementClock.monthsOfPlanning) months"),
    ]
    return ["\(list.entries.count) \(list.entries.count == 1 ? "pump" : "pumps")"]
      + counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  }
}

extension PumpsDocument.Row {
  /// The row for JSON.
  package var value: DocumentValue {
    let boluses = program?.program.patientBoluses
    return .record(
      patient.fields + [
        .init("model", pump.model),
        .init("serial", pump.serial),
        .init("reservoir", pump.reservoir.stored),
        .init("implantedOn", pump.implantedOn.description),
        .init("lifeEndsOn", lifeEndsOn?.description),
        .init("lifeMonths", model?.verifiedLifeMonths),
        .init("replacementIndicatedOn", pump.replacementIndicatedOn?.description),
        .init("endOfServiceOn", pump.endOfServiceOn?.description),
        .init("alarmVolume", pump.alarmVolume.stored),
        .init("unusableVolume", pump.unusableVolume?.stored),
        .init("tubingVolume", pump.tubingVolume?.stored),
        .init("catheterVolume", pump.catheter.volume?.stored),
        .init("mode", program?.program.modeTitle),
        .init("dailyDose", program?.program.dailyDose?.stored),
        .init("primaryDrug", program.map { DrugText.stored($0.formulation.primary) }),
        .init("bolusDose", boluses?.dose.stored),
        .init("bolusesPerDay", boluses?.perDay),
        .init(
          "alarms",
          .list(
            alarms.map {
              .record([
                .init("name", $0.name.rawValue), .init("label", $0.label),
                .init("class", $0.alarmClass.value.rawValue), .init("reaction", $0.reaction.text),
              ])
            }
          )
        ),
      ] + ReservoirFigures.fields(of: figures, urgency: urgency)
    )
  }
}
