import ArgumentParser
import ClinicDomain
import ExactJSON

/// `refill calc residual`.
struct CalcResidual: CalcCommand {
  static let configuration = CommandConfiguration(
    commandName: "residual",
    abstract: "The volume that should be left, and what an aspirated volume says."
  )
  @Option(help: "The volume right after the fill.") var filled: String
  @Option(
    parsing: .upToNextOption,
    help: "A stretch of flow, such as \"0.2 mL/day x 40 d\"; repeat it."
  )
  var segment: [String]
  @Option(parsing: .upToNextOption, help: "Boluses given, such as \"0.0125 mL x 12\".")
  var bolus: [String] = []
  @Option(help: "The volume of a bridge.") var bridge: String?
  @Option(help: "The volume aspirated.") var aspirated: String?
  @OptionGroup var output: OutputOptions

  func answer() throws(CommandError) -> CalcAnswer {
    var reader = CalcReader(Self.path)
    let filled: Volume = try reader.quantity(filled, option: "--filled", input: "filled")
    var segments: [ExpectedVolume.Segment] = []
    for (index, text) in segment.enumerated() {
      let (rate, time): (EnteredRate, TimeSpan) = try reader.product(
        text,
        option: "--segment",
        input: "segment \(index + 1)"
      )
      segments.append(ExpectedVolume.Segment(rate: rate, seconds: time.seconds))
    }
    var boluses: [ExpectedVolume.Boluses] = []
    for text in bolus { boluses.append(try reader.boluses(text, option: "--bolus")) }
    let sum = ExpectedVolume(
      filled: filled,
      segments: segments,
      boluses: boluses,
      bridge: try reader.quantity(bridge, option: "--bridge", input: "bridge", default: .zero)
    )
    let removed: Volume? = try reader.optional(
      aspirated,
      option: "--aspirated",
      input: "aspirated"
    )
    guard let removed else {
      return CalcAnswer(
        [
          ("expected", .string(sum.expected.least.stored)), ("discrepancy", .null),
          ("deliveryError", .null), ("grade", .null),
        ],
        sum.working.noting(reader.notes)
      )
    }
    return Self.answer(sum, removed, reader.notes)
  }

  private static func answer(
    _ sum: ExpectedVolume,
    _ aspirated: Volume,
    _ notes: [String: String]
  ) -> CalcAnswer {
    let residual = ResidualAssessment(
      filled: sum.filled,
      expected: sum.expected,
      aspirated: aspirated
    )
    let isProofMissing = FluidReturn.isMissing(returned: true, aspirated: aspirated)
    let grade = isProofMissing ? .hardStop : residual.grade
    return CalcAnswer(
      [
        ("expected", .string(sum.expected.least.stored)),
        ("discrepancy", .string(residual.discrepancy.shown)),
        ("deliveryError", .text(residual.deliveryError?.shown)),
        ("grade", .string(grade.rawValue)),
      ],
      sum.working.noting(notes),
      isProofMissing
        ? residual.working.noting([
          "aspirated": "less than 0.5 mL is no fluid return: a hard stop, whatever was expected"
        ]) : residual.working.noting(notes)
    )
  }
}

/// `refill calc dates`.
struct CalcDates: CalcCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates",
    abstract: "Alarm, empty and due date of a fill, with the limit that governs."
  )
  @Option(help: "The volume right after the fill.") var filled: String
  @Option(help: "The day of the fill.") var on: String
  @Option(help: "The flow without boluses.") var rate: String
  @Option(help: "The volume at which the alarm sounds; default 2 mL.") var alarmVolume: String?
  @Option(help: "The volume that cannot be infused; default 0 mL.") var unusable: String?
  @Option(help: "The volume of one allotted bolus.") var bolus: String?
  @Option(help: "How many boluses a day are allotted.") var bolusesPerDay: Int?
  @Option(help: "Days that the fluid may stay in the pump.") var stabilityDays: Int?
  @Option(help: "Days between the due date and the alarm date; default 7.") var margin: Int?
  @Option(help: "The day of implantation.") var implantedOn: String?
  @Option(help: "Months from implantation to the end of the pump's life.") var lifeMonths: Int?
  @OptionGroup var output: OutputOptions

  func answer() throws(CommandError) -> CalcAnswer {
    var reader = CalcReader(Self.path)
    let on = try reader.date(on, option: "--on")
    try requireBoth("--bolus", bolus != nil, "--boluses-per-day", bolusesPerDay != nil)
    try requireBoth("--implanted-on", implantedOn != nil, "--life-months", lifeMonths != nil)
    if margin == nil { reader.noteDefault("margin") }
    let facts = RefillDates.Facts(
      filled: try reader.quantity(filled, option: "--filled", input: "filled"),
      on: on,
      rate: try reader.quantity(rate, option: "--rate", input: "rate"),
      alarmVolume: try reader.quantity(
        alarmVolume,
        option: "--alarm-volume",
        input: "alarm volume",
        default: .millilitres(2)
      ),
      unusable: try reader.quantity(
        unusable,
        option: "--unusable",
        input: "unusable",
        default: .zero
      ),
      bolus: try reader.optional(bolus, option: "--bolus", input: "boluses") ?? .zero,
      bolusesPerDay: try reader.count(
        bolusesPerDay ?? 0,
        option: "--boluses-per-day",
        in: 0...1000
      ),
      stabilityDays: try optionalCount(reader, stabilityDays, "--stability-days", in: 1...3650),
      marginDays: try reader.count(margin ?? 7, option: "--margin", in: 0...365),
      lifeEndsOn: try lifeEnd(reader)
    )
    let dates = RefillDates(facts)
    return CalcAnswer(
      [
        ("alarmDate", .text(dates.alarmDate?.description)),
        ("emptyDate", .text(dates.emptyDate?.description)),
        ("dueDate", .text(dates.due?.date.description)),
        ("limit", .text(dates.due?.limit.rawValue)),
      ],
      dates.working.noting(reader.notes)
    )
  }

  private func lifeEnd(_ reader: CalcReader) throws(CommandError) -> CivilDate? {
    guard let implantedOn, let lifeMonths else { return nil }
    let months = try reader.count(lifeMonths, option: "--life-months", in: 1...600)
    let implanted = try reader.date(implantedOn, option: "--implanted-on")
    return ReplacementClock(implantedOn: implanted, lifeMonths: months)?.stopsOn
  }

  private func optionalCount(
    _ reader: CalcReader,
    _ value: Int?,
    _ option: String,
    in range: ClosedRange<Int>
  ) throws(CommandError) -> Int? {
    guard let value else { return nil }
    return try reader.count(value, option: option, in: range)
  }

  private func requireBoth(
    _ first: String,
    _ hasFirst: Bool,
    _ second: String,
    _ hasSecond: Bool
  ) throws(CommandError) {
    guard hasFirst == hasSecond else {
      throw CommandError(
        "\(hasFirst ? second : first) is missing",
        at: Self.path,
        because: "\(first) and \(second) only mean something together",
        remedy: "Give both or neither",
        code: .usage
      )
    }
  }
}
