package import ClinicDomain
import Grid

/// What a patient takes home after a visit: what runs, when the pump will sound and when the next
/// refill is due, as the clinic's record has it.
package struct HandoutDocument: Sendable {
  private let summary: ChartSummary
  private let figures: ReservoirFigures?
  private let context: ScreenContext

  /// Takes a chart.
  package init(_ summary: ChartSummary, context: ScreenContext) {
    self.summary = summary
    self.context = context
    figures = ReservoirFigures(summary, at: context.moment, policy: context.policy)
  }

  /// Each drug with its strength and the dose of a day.
  private var drugs: [(text: String, dose: Dose?)] {
    (summary.fill?.formulation.ingredients ?? []).map { ingredient in
      let dose = figures.flatMap { figures -> Dose? in
        if ingredient == summary.fill?.formulation.primary {
          return summary.program?.program.dailyDose
        }
        return figures.rate.isZero ? nil : figures.rate.dose(of: ingredient.concentration)
      }
      return (DrugText.shown(ingredient), dose)
    }
  }

  /// The alarms of the pump, graver ones first.
  private var alarms: [PumpAlarmKind] {
    let kinds = summary.pump.flatMap { PumpCatalogue.model($0.model) }?.alarms ?? []
    let known = kinds.compactMap(PumpCatalogue.alarm)
    return known.filter { $0.alarmClass.value == .critical }
      + known.filter { $0.alarmClass.value == .nonCritical }
  }

  /// The sheet for JSON.
  package var value: DocumentValue {
    let outlook = figures?.outlook
    return .record(
      [
        .init("clinic", context.settings.name), .init("isDemo", .flag(context.isDemo)),
        .init("at", context.moment.description),
      ] + PatientLine(summary).fields + [
        .init("model", summary.pump?.model), .init("serial", summary.pump?.serial),
        .init(
          "drugs",
          .list(
            drugs.map { .record([.init("drug", $0.text), .init("dailyDose", $0.dose?.stored)]) }
          )
        ),
        .init("bolusDose", summary.program?.program.patientBoluses?.dose.stored),
        .init("bolusesPerDay", summary.program?.program.patientBoluses?.perDay),
        .init("filledOn", summary.fill?.at.local.date.description),
        .init("alarmDate", outlook?.alarmDate?.description),
        .init("dueDate", outlook?.due?.date.description),
        .init("nextVisit", summary.nextAppointment(from: context.today)?.at.description),
      ]
        + ClinicPhone.allCases.map { .init("\($0.rawValue)Phone", context.settings.phones[$0]) }
    )
  }

  /// The sheet as it is printed.
  package func sheet() -> [String] {
    let width = context.size.width
    var lines = Sheet.head("For the patient", context)
    lines.removeAll { $0 == context.counts.text }
    guard let patient = summary.patient, let pump = summary.pump, let figures else {
      return lines + ["Nothing is recorded in a pump of this patient."]
    }
    func put(_ label: String, _ text: String) {
      let indent = String(repeating: " ", count: Self.labelColumns)
      let wrapped = Wrap.lines(text, width: width - Self.labelColumns)
      for (index, line) in wrapped.enumerated() {
        lines.append((index == 0 ? Wrap.padded(label, to: Self.labelColumns) : indent) + line)
      }
    }
    put("Name", patient.bannerName(on: context.today))
    put("Allergies", patient.shownAllergies)
    put("Pump", "\(pump.shownModel), serial \(pump.serial)")
    for drug in drugs {
      put("Drug", drug.text + (drug.dose.map { ", \($0.shown)" } ?? ""))
    }
    if let boluses = summary.program?.program.patientBoluses {
      put("Bolus", "\(boluses.dose.shown), at most \(boluses.perDay) a day")
    }
    put("Filled", "\(figures.fill.at.local.date.shown) to \(figures.fill.volume.shown)")
    let outlook = figures.outlook
    put("Refill by", outlook.due.map { "\($0.date.shown) (\($0.limit.title))" } ?? "not known")
    put("The pump sounds", "from \(outlook.alarmDate?.shown ?? "an unknown day") on when it is low")
    put(
      "Next visit",
      summary.nextAppointment(from: context.today).map { $0.at.shown } ?? "not booked yet"
    )
    lines.append("")
    for alarm in alarms {
      let urgent = alarm.alarmClass.value == .critical ? "call at once" : "call today"
      put(
        "If it sounds",
        "\(alarm.sound.map(\.text).joined(separator: ", ")): \(alarm.label); \(urgent)"
      )
    }
    lines.append("")
    for phone in ClinicPhone.allCases {
      put(phone.label, context.settings.phones[phone] ?? "\(Self.blank)  (\(Self.phoneNotSet))")
    }
    put("Maker of the pump", Self.blank)
    lines.append("")
    lines += Wrap.lines(
      "Dates are worked out from the clinic's record, rounded down; the programmer's printout counts"
        + " beside them.",
      width: width
    )
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  private static let labelColumns = 18
  private static let blank = "________________________"
  /// What to do where the clinic has set no number.
  static let phoneNotSet = "not set: P, End sets it"
}
