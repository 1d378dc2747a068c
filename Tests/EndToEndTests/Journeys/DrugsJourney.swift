import ExactJSON
import Testing
import VirtualTerminal

/// The drugs of the demonstration, worked on at a real terminal: an order from its draft to the
/// pharmacist, a drug order, a delivery, waste before a witness, a recall.
@Suite("A nurse, a prescriber and a pharmacist at the clinic's drugs", .serialized)
struct DrugsJourney {
  /// Opens the Drugs screen at a part, with somebody signed in.
  private func open(
    _ store: JourneyStore,
    _ name: String,
    _ pin: String,
    tabs: Int,
    isSmall: Bool = false
  ) throws -> PseudoTerminalSession {
    let session = try store.open(columns: isSmall ? 80 : 120, rows: isSmall ? 24 : 40)
    try session.wait(forText: "Sign in")
    try session.type("\(name)\r\(pin)\r")
    try session.wait(forText: "Enter chart")
    try session.type("8")
    try session.wait(forText: "[Formulary]")
    for part in ["[Orders]", "[Stock]", "[Recalls]", "[Demand]"].prefix(tabs) {
      try session.press(.tab)
      try session.wait(forText: part)
    }
    return session
  }

  private func find(_ name: String, _ session: PseudoTerminalSession) throws {
    try session.type("/")
    try session.wait(forText: "find: ")
    try session.type(name)
    try session.wait(forText: "find: \(name)_")
    try session.press(.enter)
    try session.wait(forText: "Tab next part")
  }

  private func rows(_ arguments: [String], _ store: JourneyStore) throws -> [JSONValue] {
    let answer = try JourneyStore.run(arguments + ["--json", "--store", store.folder])
    return try JSONValue(Array(answer.output)).elements ?? []
  }

  @Test("Drug is ordered, sent, taken in with its label, and stands in the ledger")
  func orderToDelivery() throws {
    let store = try JourneyStore.demo()
    let session = try open(store, "okafor", "1357", tabs: 1)
    try find("silva, freja", session)
    try session.type("D")
    try session.wait(forText: "Order drug for the next refill")
    let nurse = NurseAtWork(session: session)
    try nurse.answer(["Pharmacy": "2", "Needed on": "\r", "Volume": "\r", "The payer": "n"])
    try session.press(.function(10))
    try session.wait(forText: "The drug order is written down: order by")
    try session.type("D")
    try session.wait(forText: "Drug order: needed, and then?")
    try session.type("o")
    try session.press(.function(10))
    try session.wait(forText: "The drug order is ordered")
    try session.type("i")
    try session.wait(forText: "Lot on the label")
    // A strength that was not ordered is turned away, with nothing typed lost.
    try nurse.answer([
      "Lot": "J1\r", "Comes from": "p", "Drug on the label": "baclofen\r",
      "Its strength": "500 mcg/mL\r", "Drug 2": "\r", "Marked": "y", "Diluent": "\r",
      "Compounded": "\r", "Beyond-use": "2026-12-20 17:00\r", "Expiry": "\r", "pH": "\r",
      "Assay": "\r", "Prescription": "\r", "Volume of all": "40\r", "How many": "2\r",
      "Where it is kept": "fridge 2\r",
    ])
    try session.press(.function(10))
    try session.wait(forText: "are not those ordered")
    for _ in 0..<30 where !session.screen.shows("> Its strength") {
      let before = session.screen.description
      try session.press(.up)
      try session.wait(for: "a line up") { $0.description != before }
    }
    for _ in 0..<10 { try session.press(.backspace) }
    try session.wait(for: "an empty line") { !$0.shows("500 mcg/mL") }
    try nurse.answer(["Its strength": "2000 mcg/mL\r"])
    try session.press(.function(10))
    try session.wait(forText: "The delivery of lot J1 is written down")
    session.hangUp()
    _ = try session.waitForEnd()
    let lot = try rows(["drugs", "--stock"], store).first { $0["lot"]?.text == "J1" }
    #expect(lot?["onHand"]?.text == "40 mL")
    let order = try rows(["orders"], store).first { $0["patient"]?.text == "SILVA, Freja" }
    #expect(order?["drugOrder"]?.text == "received")
    #expect(order?["lots"]?.elements?.map(\.text) == ["J1"])
    #expect(try store.damage() == nil)
  }

  @Test("Waste takes a second person who signs in, and the first person is not one")
  func waste() throws {
    let store = try JourneyStore.demo()
    let session = try open(store, "okafor", "1357", tabs: 2)
    try find("morphine", session)
    try session.type("W")
    try session.wait(forText: "Waste or return lot")
    try NurseAtWork(session: session).answer([
      "What": "w", "Volume": "1.5\r", "How it was": "drug bin\r", "Why": "seal broken",
    ])
    try session.press(.function(10))
    try session.wait(forText: "I watched 1.5 mL")
    try session.type("okafor\r1357\r")
    try session.wait(forText: "needs a second person")
    try session.press(.function(10))
    try session.wait(forText: "I watched 1.5 mL")
    try session.type("chen\r2468\r")
    try session.wait(forText: "It is written off")
    session.hangUp()
    _ = try session.waitForEnd()
    let wasted = try rows(["drugs", "--stock"], store).filter { $0["wasted"]?.text == "1.5 mL" }
    #expect(wasted.count == 1)
    #expect(wasted.first?["onHand"]?.text == "38.5 mL")
    #expect(try store.damage() == nil)
  }

  @Test("A draft is kept by the nurse, signed by the prescriber, and verified by the pharmacist")
  func draftToVerified() throws {
    let store = try JourneyStore.demo()
    let session = try open(store, "okafor", "1357", tabs: 1, isSmall: true)
    try find("gruber, ada", session)
    try session.type("o")
    try session.wait(forText: "A refill order")
    try NurseAtWork(session: session).answer([
      "Volume": "20\r", "Days it may stay": "\r", "Mode": "\r", "Daily dose": "\r",
      "Patient bolus": "\r", "Bridge": "n",
    ])
    try session.press(.function(10))
    try session.wait(forText: "The order is not signed yet")
    try session.type("d")
    try session.wait(forText: "The draft is kept")
    try session.wait(forText: "draft")
    try session.type("o")
    try session.wait(forText: "read every line before you sign")
    try session.press(.function(10))
    try session.wait(forText: "The order is not signed yet")
    try session.type("s")
    try session.wait(forText: "> Name")
    try session.type("diaz\r3579\r")
    try session.wait(forText: "The order is signed")
    try session.type("V")
    try session.wait(forText: "Verify the order")
    try session.type("a")
    try session.press(.function(10))
    try session.wait(forText: "I verify the order of baclofen")
    try session.type("okafor\r1357\r")
    try session.wait(forText: "may not verify an order")
    try session.press(.function(10))
    try session.wait(forText: "I verify the order of baclofen")
    try session.type("lund\r4680\r")
    try session.wait(forText: "The order is verified")
    session.hangUp()
    _ = try session.waitForEnd()
    let order = try rows(["orders"], store).first { $0["patient"]?.text == "GRUBER, Ada" }
    #expect(order?["refillOrder"]?.text == "verified")
    #expect(try store.damage() == nil)
  }

  @Test("A recall names everybody who has the lot in the pump now")
  func recall() throws {
    let store = try JourneyStore.demo()
    let holders = try rows(["recall", "--lot", "gb 26q2"], store)
    #expect(!holders.isEmpty)
    let session = try open(store, "lund", "4680", tabs: 3)
    try session.type("n")
    try session.wait(forText: "A recall")
    try NurseAtWork(session: session).answer([
      "Recalled": "l", "Lot number": "GB26Q2\r", "Day of": "\r",
      "What is wrong": "particles seen\r", "Number or sender": "FA-3001",
    ])
    try session.press(.function(10))
    try session.wait(forText: "The recall is written down")
    try session.wait(forText: "lot GB26Q2")
    session.hangUp()
    _ = try session.waitForEnd()
    let listed = try rows(["recall"], store).filter { $0["recalled"]?.text == "lot GB26Q2" }
    #expect(listed.count == holders.count)
    #expect(
      listed.map { $0["concern"]?.text } == holders.map { $0["concern"]?.text }
    )
    #expect(try store.damage() == nil)
  }
}
