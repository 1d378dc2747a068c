import ClinicDomain
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

/// Every term of the document that the therapy is explained with is found in the program by search,
/// and leads to where it is recorded and listed: each row is typed, chosen, filled in, kept and found
/// again.
@Suite struct SeedTableTests {
  /// A term in the document's words, what the search offers for it, what is written there, and how the
  /// chart lists it.
  struct Row: Sendable {
    let term: String
    let hit: String
    var answers: KeyedText = [:]
    /// What is answered once it is handed in; then who signs.
    var then = ""
    var signer: String?
    let listed: String
  }

  // MARK: The way of a patient

  /// The way from conventional treatment that failed to a pump that is looked after, in the order of
  /// the document.
  static let way: [Row] = [
    Row(
      term: "referral",
      hit: "Referred",
      answers: ["on": "today", "note": "by the spine clinic"],
      listed: "by the spine clinic"
    ),
    Row(
      term: "failed conventional",
      hit: "Conventional therapy failed",
      answers: ["on": "today", "note": "oral medications and injections, three years"],
      listed: "oral medications and injections"
    ),
    Row(
      term: "evaluate",
      hit: "Evaluation, medical or psychological",
      answers: evaluation("m"),
      listed: "medical"
    ),
    Row(
      term: "evaluation",
      hit: "Evaluation, medical or psychological",
      answers: evaluation("p"),
      listed: "psychological"
    ),
    Row(
      term: "cautioned",
      hit: "Consent with the list of risks",
      answers: consent,
      listed: "folder 3"
    ),
    Row(
      term: "trial",
      hit: "Trial, or one dose of it",
      answers: [
        "at": "2026-11-27 08:00", "method": "1", "level": "L3/4", "drug1": "morphine",
        "strength1": "0.5 mg/mL", "dose": "0.5 mg", "hours": "1", "score": "p", "baseline": "8",
        "best": "3", "result": "s", "reason": "as planned",
      ],
      listed: "L3/4"
    ),
    Row(
      term: "planned surgery",
      hit: "Implant scheduled",
      answers: ["on": "today", "planned": "today"],
      listed: "implant scheduled"
    ),
    Row(
      term: "surgery and anesthesia",
      hit: "Implant of a pump",
      answers: [
        "model": "8637-40", "serial": "NS1", "implanted": "today", "tubing": "0.199",
        "catheterModel": "1", "trimmed": "20", "prime": "n", "primeReason": "primed on the table",
      ],
      listed: "serial NS1"
    ),
    Row(
      term: "spinal fluid",
      hit: "What is in the pump",
      answers: [
        "drug1": "morphine", "strength1": "10 mg/mL", "filledAt": "2026-11-27 08:30",
        "volume": "40", "mode": "s", "dose": "1 mg/day",
      ],
      listed: "morphine 10 mg/mL"
    ),
    Row(
      term: "programming",
      hit: "Program set between refills",
      answers: ["mode": "s", "dose": "1.2 mg/day", "at": "2026-11-27 09:00"],
      listed: "1.2 mg/day"
    ),
    Row(
      term: "device",
      hit: "Reading of the programmer",
      answers: ["serial": "NS1", "running": "y", "volume": "39.9", "replacement": "n"],
      listed: "39.9 mL"
    ),
    Row(
      term: "equipment",
      hit: "Alarm of the pump",
      answers: [
        "kind": "6", "at": "2026-11-27 09:10", "heardBy": "1", "tone": "2",
        "action": "read the pump at once",
      ],
      listed: "read the pump at once"
    ),
    Row(
      term: "handling",
      hit: "Refill order",
      answers: ["volume": "38", "bridge": "n", "pacc": "d"],
      then: "s",
      signer: "diaz",
      listed: "PACC 2017 line 1A for diffuse pain"
    ),
    Row(
      term: "pain symptoms",
      hit: "Scores: pain, tone, function, side effects",
      answers: ["at": "2026-11-27 09:20", "average": "4", "worst": "6"],
      listed: "50 %"
    ),
    Row(
      term: "spasticity",
      hit: "Scores: pain, tone, function, side effects",
      answers: ["at": "2026-11-27 09:25", "muscles": "knee flexors L 1+", "spasms": "2"],
      listed: "1+"
    ),
    Row(
      term: "side effects",
      hit: "Scores: pain, tone, function, side effects",
      answers: ["at": "2026-11-27 09:30", "average": "4", "other": "dry mouth"],
      listed: "dry mouth"
    ),
    Row(
      term: "oral medications",
      hit: "Drug taken besides, allergy or history",
      answers: ["kind": "opioid", "name": "oxycodone", "route": "m"],
      listed: "oxycodone"
    ),
    Row(
      term: "NSAIDs",
      hit: "Drug taken besides, allergy or history",
      answers: ["kind": "NSAID", "name": "ibuprofen", "route": "m"],
      listed: "ibuprofen"
    ),
    Row(
      term: "risk and benefits of the therapy",
      hit: "Review of risk and benefit",
      answers: [
        "outcome": "walks again", "complications": "none so far", "decision": "c",
        "assessment": "worth it",
      ],
      signer: "diaz",
      listed: "worth it"
    ),
    Row(
      term: "while the pump stays in place",
      hit: "Maintained",
      answers: ["on": "today", "note": "seen every month"],
      listed: "maintained"
    ),
  ]

  private static func evaluation(_ kind: String) -> KeyedText {
    var answers: KeyedText = [
      "kind": kind, "on": "today", "by": "Dr. Reyes", "finding": "suits", "suitable": "y",
    ]
    for against in Contraindication.allCases { answers["against.\(against.rawValue)"] = "n" }
    return answers
  }

  private static var consent: KeyedText {
    var answers: KeyedText = ["on": "today", "by": "Dr. Reyes", "place": "folder 3"]
    for risk in CautionRisk.allCases { answers["risk.\(risk.rawValue)"] = "y" }
    return answers
  }

  @Test("The way of a patient is walked by the document's words alone")
  func wayOfAPatient() throws {
    let station = try RegisterStation()
    try station.signIn("okafor")
    station.type("n")
    station.fill([
      "mrn": "777001", "family": "Vega", "given": "Nora", "birthDate": "1971-04-05", "sex": "f",
      "origin": "n",
    ])
    try station.find("vega", "VEGA, Nora")
    for row in Self.way {
      try station.find(row.term, row.hit)
      try station.write(row)
    }
    let entry = try #require(station.clinic.view.entries.first { $0.mrn == "777001" })
    let chart = try #require(station.clinic.chart(entry.chart))
    #expect(chart.summary.lifeCycleState == .maintained)
    #expect(chart.summary.pump?.catheter.trimmed == (try Length("20 cm")))
    #expect(chart.summary.pump?.catheter.volume == (try Volume(stored: "0.1518 mL")))
    #expect(chart.summary.order?.pacc?.track == .nonCancerDiffuse)
    #expect(chart.therapyReviews.count == 1)
  }

  @Test("A step whose turn it is not is found too, and says why")
  func notYet() throws {
    let station = try RegisterStation()
    try station.signIn("okafor")
    station.type("2\r:trial")
    let trial = try #require(station.offers.first { $0.title.hasPrefix("Trial") })
    #expect(trial.disabledBecause == "it does not follow maintained")
  }

  @Test("A refill is found and begun as a walk, which the open walks list")
  func refill() throws {
    let station = try RegisterStation()
    try station.signIn("okafor")
    station.type("2\r")
    try station.find("refill", "refill")
    station.type("1")
    #expect(station.screen.contains("[4 Refill]"), "\(station.screen)")
    let open = station.clinic.charts.values.filter { !$0.summary.openVisits.isEmpty }
    #expect(open.count == 1)
    #expect(open.first?.summary.openVisits.first?.kind == .refill)
  }

  // MARK: Risks

  /// A risk that patients are told of, in the document's words, with a kind that it stands for.
  static let risks: [(term: String, kind: String)] = [
    ("risk of surgery and anesthesia", "impl.perioperative-death"),
    ("infections", "inf.deep-device"), ("failure to control pain", "fail.pain"),
    ("spinal headache", "impl.pdph"), ("spinal cord and nerve injury", "impl.cord-nerve-injury"),
    ("drug abuse", "mis.systemic-opioid"), ("equipment failure", "pump.motor-stall"),
    ("equipment failure", "cath.fracture-leak"), ("catheter insertion", "cath.dislodge"),
    ("pump in place", "impl.pump-flip"), ("refill", "refill.pocket-fill"),
    ("local anesthesia", "eff.motor-block"),
  ]

  @Test("A risk is found by search, logged for a patient, and listed", arguments: risks)
  func risk(_ term: String, _ id: String) throws {
    let kind = try #require(ComplicationRegister.kind(id))
    let station = try RegisterStation()
    try station.signIn("okafor")
    try station.find(term, kind.kind)
    #expect(station.screen.contains("[6 Events]"), "\(station.screen)")
    station.type("n\(RegisterStation.mrn(0))\r")
    // The form lists the kinds that fit while the term is typed, and F2 goes on from there.
    station.type(term)
    #expect(station.reading.contains(kind.kind))
    if station.form?.entry.answers["kind"] != id {
      station.press(.function(2))
      let found = ComplicationSearch.kinds(term)
      let place = try #require(found.firstIndex(of: kind))
      for _ in 0..<place { station.press(.down) }
      station.press(.enter)
    }
    #expect(station.form?.entry.answers["kind"] == id, "\(station.screen)")
    station.fill([
      "onset": "yesterday", "aware": "today", "account": "Told by the patient.", "miss": "n",
      "serious": "n", "device": "n",
    ])
    let record = try #require(try station.chart(0).complications.records.first, "\(station.screen)")
    #expect(record.now.kindID == id)
    // Listed in the register, found there by the same term, and listed in the chart.
    #expect(station.reading.contains(kind.kind))
    station.type("/\(term)\r")
    #expect(station.reading.contains("Rows 1 to 1 of 1."), "\(station.screen)")
    station.type("\r")
    #expect(station.reading.contains("Told by the patient."))
    station.type("\r")
    #expect(station.screen.contains("[7 Chart]"))
    station.press(.end)
    // A long name goes on in the next line of its column.
    let beginning = kind.kind.split(separator: " ").prefix(2).joined(separator: " ")
    #expect(station.reading.contains(beginning), "\(station.reading)")
  }

  // MARK: Drugs

  /// A drug or a class of drugs in the document's words, and the drug that it leads to.
  ///
  /// Infection, which the document names as an indication, is none; it stands among the risks. What
  /// is meant there is spasticity.
  static let drugs: [(term: String, drug: String, strength: String, dose: String)] = [
    ("morphine", "morphine", "10 mg/mL", "0.8 mg/day"),
    ("baclofen", "baclofen", "2000 mcg/mL", "310 mcg/day"),
    ("opioid", "hydromorphone", "2 mg/mL", "0.12 mg/day"),
    ("painkiller", "fentanyl", "100 mcg/mL", "60 mcg/day"),
    ("non opioid", "ziconotide", "25 mcg/mL", "1.3 mcg/day"),
    ("local anesthesia", "bupivacaine", "7.5 mg/mL", "1 mg/day"),
  ]

  @Test("A drug is found by search, shown with its limits, ordered, and listed", arguments: drugs)
  func drug(_ term: String, _ id: String, _ strength: String, _ dose: String) throws {
    let drug = try #require(Formulary.drug(id))
    let station = try RegisterStation(width: 200, height: 60)
    try station.signIn("diaz")
    try station.find(term, drug.tallMan)
    #expect(station.screen.contains("[8 Drugs]") && station.screen.contains("[Formulary]"))
    #expect(station.selectedLine.contains(" \(drug.tallMan), "), "\(station.selectedLine)")
    // Written into a refill order, which a prescriber signs.
    station.type("2\r")
    try station.find("medication", "Refill order")
    var answers: KeyedText = [
      "drug1": id, "strength1": strength, "volume": "18", "mode": "s", "dose": dose, "bridge": "d",
      "bridgeReason": "restarted", "ask.tolerant": "n", "ask.psychosis": "n",
      "ask.taper": "over ten days", "ask.flags": "n",
    ]
    station.fill(answers)
    for field in station.form?.entry.fields ?? [] where field.name.hasPrefix("reason.") {
      answers[field.name] = "third line"
    }
    station.fill(answers)
    try station.sign("diaz")
    let ordered = station.clinic.charts.values.compactMap(\.summary.order)
    #expect(ordered.first?.formulation.primary.drug == id, "\(station.screen)")
    // Listed in the chart, and among the orders by the same term.
    #expect(station.lists(drug.tallMan), "\(station.reading)")
    try station.find(term, "\(drug.tallMan) orders")
    #expect(station.screen.contains("[Orders]"))
    #expect(station.reading.contains("Selected: ") && station.reading.contains(drug.tallMan))
  }

  @Test("Steroids are found, said never to be in a pump, and no order takes them")
  func steroids() throws {
    let station = try RegisterStation(width: 200, height: 60)
    try station.signIn("diaz")
    try station.find("steroids", "dexamethasone sodium phosphate")
    #expect(station.selectedLine.contains(" dexamethasone"), "\(station.selectedLine)")
    #expect(station.screen.contains("NEVER in a pump"))
    station.type("2\r")
    try station.find("medication", "Refill order")
    station.fill([
      "drug1": "dexamethasone", "strength1": "4 mg/mL", "volume": "18", "mode": "s",
      "dose": "1 mg/day", "bridge": "n",
    ])
    #expect(station.reading.contains("PROHIBITED_DRUG"), "\(station.reading)")
    #expect(station.clinic.charts.values.allSatisfy { $0.summary.order == nil })
  }

  // MARK: Screens

  /// What the document names that a tab lists.
  static let tabs: [(term: String, hit: String, tab: String)] = [
    ("pump", "Pumps", "[2 Pumps]"), ("reservoirs", "Reservoirs", "[3 Reservoirs]"),
    ("complications", "Complications", "[6 Complications]"), ("drugs", "Drugs", "[8 Drugs]"),
  ]

  @Test("A list that the document names is found and shown", arguments: tabs)
  func tab(_ term: String, _ hit: String, _ tab: String) throws {
    let station = try RegisterStation(width: 120, height: 40)
    try station.signIn("okafor")
    try station.find(term, hit)
    #expect(station.screen.contains(tab), "\(station.screen)")
  }
}
