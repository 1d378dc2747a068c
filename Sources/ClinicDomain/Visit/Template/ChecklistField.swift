/// One thing that a checklist asks.
public struct ChecklistField: Hashable, Sendable {
  /// What kind of answer is taken, and how it is entered.
  public enum Kind: Hashable, Sendable {
    /// One key, y or n, without a default.
    case yesNo
    /// One key of a list.
    case choice([ChecklistChoice])
    /// A volume; its unit stands in the label.
    case volume
    /// A strength in a unit that stands in the label.
    case concentration(Concentration.Unit)
    /// A daily dose in a unit that stands in the label.
    case dose(Dose.Unit)
    /// A mass in a unit that stands in the label.
    case mass(MassUnit)
    /// A flow in mL/day.
    case rate
    /// A whole number in a range, with its unit in the label.
    case count(ClosedRange<Int>)
    /// A number with one decimal, held in tenths, in a range of tenths.
    case tenths(ClosedRange<Int>)
    /// A scanned or typed identifier.
    case identifier
    /// A date.
    case date
    /// A date that has been.
    case pastDate
    /// A date and time on the clinic's clock.
    case dateTime
    /// Free text.
    case text
    /// A quantity that is typed with its unit, as in an order.
    case amount(TypedEntry.Amount)
    /// A drug of the formulary.
    case drug
    /// A model of the pump catalogue.
    case pumpModel
    /// The steps of a flex program.
    case flexTable
    /// Muscles with their grades.
    case muscleScores
    /// A time on the clinic's clock.
    case time
    /// A kind of the register of complications.
    case complicationKind
    /// A number of a policy setting.
    case policy(PolicySetting)
  }

  /// The field's name, the same in every visit: `residual.aspirated`.
  public let name: String
  /// What is asked, with the unit in it.
  public let label: String
  /// The step of the procedure that it belongs to.
  public let step: Int
  /// What kind of answer is taken.
  public let kind: Kind
  /// The answer that is as it should be, of a one-key question.
  public let normal: String?
  /// Whether the screen can be kept without it.
  public let isOptional: Bool
  /// Whether it is read afresh from syringe, pump or programmer each time, even when its screen is
  /// answered again.
  public let isReadAfresh: Bool

  /// Makes a field.
  public init(
    _ name: String,
    _ label: String,
    step: Int,
    _ kind: Kind,
    normal: String? = nil,
    isOptional: Bool = false,
    isReadAfresh: Bool = false
  ) {
    self.name = name
    self.label = label
    self.step = step
    self.kind = kind
    self.normal = normal
    self.isOptional = isOptional
    self.isReadAfresh = isReadAfresh
  }

  /// Whether one key answers it and the cursor moves on by itself.
  public var isOneKey: Bool {
    switch kind {
    case .yesNo, .choice: true
    default: false
    }
  }

  /// Whether it may never be filled in by the program: everything that is measured, read or dated.
  public var isNeverPrefilled: Bool { isReadAfresh || !isOneKey }

  /// The keys that answer it, of a one-key question.
  public var choices: [ChecklistChoice] {
    switch kind {
    case .yesNo: [ChecklistChoice("y", "yes"), ChecklistChoice("n", "no")]
    case .choice(let choices): choices
    default: []
    }
  }
}

/// One key of a question with what it stands for.
public struct ChecklistChoice: Hashable, Sendable {
  /// The key, which is also the stored answer.
  public let key: String
  /// What it stands for.
  public let title: String

  /// Makes a choice.
  public init(_ key: String, _ title: String) {
    self.key = key
    self.title = title
  }
}
