import ClinicDomain
import Testing

/// Every risk that patients are told of leads to kinds, in the words in which it is told.
@Suite struct ComplicationSearchTests {
  @Test(
    "A term of consent leads to its kinds",
    arguments: [
      ("risk of surgery and anaesthesia", "impl.perioperative-death"),
      ("risk of surgery and anesthesia", "impl.perioperative-death"),
      ("infection", "inf.wound"), ("infections", "inf.meningitis"),
      ("failure to control pain", "fail.pain"), ("spinal headache", "impl.pdph"),
      ("spinal cord and nerve injury", "impl.cord-nerve-injury"), ("drug abuse", "mis.aspiration"),
      ("equipment failure", "pump.motor-stall"), ("equipment failure", "cath.fracture-leak"),
      ("catheter insertion", "cath.dislodge"), ("pump in place", "impl.pump-flip"),
      ("refill", "refill.pocket-fill"), ("local anaesthetic", "eff.motor-block"),
      ("local anesthesia", "wo.la-overdose"),
    ]
  )
  func terms(_ text: String, _ kind: String) {
    #expect(ComplicationSearch.kinds(text).map(\.id).contains(kind))
  }

  @Test func theTermsOfConsentAreTheElevenOfTheTherapy() {
    #expect(
      Set(ComplicationSearch.consentTerms) == [
        "risk of surgery and anaesthesia", "infection", "failure to control pain",
        "spinal headache", "spinal cord and nerve injury", "drug abuse", "equipment failure",
        "catheter insertion", "pump in place", "refill", "local anaesthetic",
      ]
    )
    for term in ComplicationSearch.consentTerms {
      let found = Set(ComplicationSearch.kinds(term))
      let meant = ComplicationRegister.kinds.filter { $0.consentTerms.contains(term) }
      #expect(found.isSuperset(of: meant), "\(term)")
    }
  }

  @Test func equipmentFailureIsEveryKindOfPumpAndCatheter() {
    let kinds = ComplicationRegister.kinds.filter {
      $0.consentTerms.contains("equipment failure")
    }
    #expect(kinds.count { $0.category == .pumpDevice } == 9)
    #expect(kinds.count { $0.category == .catheter } == 7)
    #expect(kinds.count == 16)
  }

  @Test(arguments: [
    ("pocket fi", "refill.pocket-fill"), ("hematoma", "impl.seroma"),
    ("haematoma", "impl.seroma"), ("edema", "eff.oedema"), ("granuloma", "cath.granuloma"),
    ("WITHDRAWAL baclofen", "wo.baclofen-withdrawal"), ("neck stiff", "impl.pdph"),
    ("refill.late", "refill.late"),
  ])
  func wordsOfPeopleLeadToTheKind(_ text: String, _ kind: String) {
    #expect(ComplicationSearch.kinds(text).map(\.id).contains(kind))
  }

  @Test func everyKindIsFoundByItsOwnNameFirst() {
    for kind in ComplicationRegister.kinds {
      #expect(ComplicationSearch.kinds(kind.id).first == kind, "\(kind.id)")
      #expect(ComplicationSearch.kinds(kind.kind).contains(kind), "\(kind.id)")
    }
  }

  @Test(arguments: ["xyz", "infection of the moon", "pocketfil"])
  func nothingIsGuessed(_ text: String) { #expect(ComplicationSearch.kinds(text).isEmpty) }

  @Test func withoutAWordEveryKindIsThere() {
    #expect(ComplicationSearch.kinds("  ").count == 76)
  }
}
