import ClinicDomain
import Testing

/// What is typed into orders and registrations.
@Suite struct TypedEntryTests {
  @Test(arguments: [
    (TypedEntry.Amount.concentration, "2000mcg/mL", "2000 mcg/mL"),
    (.dose, ".5 mg/day", "0.5 mg/day"),
    (.mass, "60 \u{B5}g", "60 mcg"), (.rate, "0.048 mL/day", "0.048 mL/day"),
    (.volume, "20.0 mL", "20 mL"),
  ])
  func anAmountIsReadInTheUnitThatIsTyped(
    _ amount: TypedEntry.Amount,
    _ typed: String,
    _ stored: String
  ) throws {
    #expect(try amount.stored(typed) == stored)
  }

  @Test(arguments: [
    (TypedEntry.Amount.concentration, "2000"), (.dose, "0.5 mg"), (.mass, "1,000 mcg"),
    (.rate, "1 mL"), (.volume, "2 cc"),
  ])
  func anAmountWithoutItsUnitIsRefused(_ amount: TypedEntry.Amount, _ typed: String) {
    #expect(throws: QuantityError.self) { try amount.stored(typed) }
  }

  @Test(arguments: [
    ("baclofen", "baclofen"), (" HYDROmorphone ", "hydromorphone"), ("fentaNYL", "fentanyl"),
  ])
  func aDrugIsReadInWhateverCase(_ typed: String, _ id: String) throws {
    #expect(try TypedEntry.drug(typed).id == id)
  }

  @Test(arguments: ["", "hydro", "morphin", "heparin"])
  func aDrugThatIsNearlyRightIsRefused(_ typed: String) {
    #expect(throws: EntryError.self) { try TypedEntry.drug(typed) }
  }

  @Test(arguments: [
    ("8637-40", "SynchroMed II 8637-40"), ("synchromed iii 8667-20", "SynchroMed III 8667-20"),
    ("Prometra 20 mL", "Prometra 20 mL"),
  ])
  func aPumpModelIsReadByAPartThatOnlyItHas(_ typed: String, _ name: String) throws {
    #expect(try TypedEntry.pumpModel(typed).name == name)
  }

  @Test(arguments: ["", "SynchroMed", "8637", "Infusaid 9"])
  func aPumpModelThatMeansNoneOrManyIsRefused(_ typed: String) {
    #expect(throws: EntryError.self) { try TypedEntry.pumpModel(typed) }
  }

  @Test func aFlexTableMakesOneDay() throws {
    let steps = try TypedEntry.flexTable("06:00 60 mcg; 18:00 90mcg;22:30 10 mcg")
    #expect(steps.map(\.minutes) == [720, 270, 450])
    #expect(TypedEntry.text(of: steps) == "06:00 60 mcg; 18:00 90 mcg; 22:30 10 mcg")
    #expect(try TypedEntry.flexTable(TypedEntry.text(of: steps)) == steps)
  }

  @Test(arguments: [
    "", "06:00 60 mcg", "06:00 60; 18:00 90", "6:00 60 mcg; 18:00 90 mcg",
    "06:00 60 mcg; 06:00 90 mcg", "06:00 60 mcg; 18:00 90 mcg; 12:00 10 mcg",
  ])
  func aFlexTableThatDoesNotMakeOneDayIsRefused(_ typed: String) {
    #expect(throws: EntryError.self) { try TypedEntry.flexTable(typed) }
  }

  @Test(arguments: [
    (PolicySetting.marginDays, "10", Int64(10)), (.marginDays, "10 days", 10),
    (.residualErrorReason, "14.5 %", 145), (.residualErrorReason, "20", 200),
    (.residualNote, "1.5", 1_500_000), (.residualNote, "1.5 mL", 1_500_000),
    (.opensAt, "07:30", 450), (.workingDays, "mon wed sun", 0b1000101),
  ])
  func aPolicyNumberIsReadAsPeopleWriteIt(
    _ setting: PolicySetting,
    _ typed: String,
    _ value: Int64
  ) throws {
    #expect(try setting.value(typed: typed) == value)
  }

  @Test(arguments: [
    (PolicySetting.marginDays, ""), (.marginDays, "10 min"), (.marginDays, "31"),
    (.marginDays, "-1"), (.residualErrorReason, "14.55"), (.residualErrorReason, "%"),
    (.residualNote, "1,5"), (.opensAt, "7"), (.workingDays, "mon foo"), (.workingDays, " "),
  ])
  func aPolicyNumberThatCannotBeIsRefused(_ setting: PolicySetting, _ typed: String) {
    #expect(throws: EntryError.self) { try setting.value(typed: typed) }
  }

  @Test(arguments: PolicySetting.allCases)
  func everyStandardIsReadBackAsItIsShown(_ setting: PolicySetting) throws {
    #expect(try setting.value(typed: setting.shown(setting.standard)) == setting.standard)
  }
}
