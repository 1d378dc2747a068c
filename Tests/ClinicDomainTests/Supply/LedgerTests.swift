import ClinicDomain
import Testing

@Suite struct LedgerTests {
  @Test(
    "Whatever happens to a lot, received is filled, wasted, returned and on hand",
    arguments: UInt64(1)...40
  )
  func balances(seed: UInt64) throws {
    var numbers = SeededNumbers(seed)
    var ledger = LotLedger(lot: "L1")
    for _ in 0..<200 {
      let volume = Volume(nanolitres: Int64.random(in: 0...30_000_000, using: &numbers))
      let before = ledger
      let use = LotLedger.Use.allCases.randomElement(using: &numbers) ?? .filled
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0 where volume > .zero: try ledger.receive(volume)
      case 1:
        let isWritten = volume <= before[use]
        if isWritten {
          try ledger.takeBack(volume, as: use)
        } else {
          #expect(throws: LedgerError.self) { try ledger.takeBack(volume, as: use) }
          #expect(ledger == before)
        }
      default:
        if volume <= before.onHand {
          try ledger.take(volume, as: use)
          #expect(ledger[use] == before[use] + volume)
        } else {
          #expect(throws: LedgerError.self) { try ledger.take(volume, as: use) }
          #expect(ledger == before)
        }
      }
      #expect(ledger.onHand >= .zero)
      #expect(
        ledger.received == ledger.filled + ledger.wasted + ledger.returned + ledger.onHand
      )
    }
  }

  @Test("The error says the lot, what was tried, and what is on hand")
  func error() throws {
    var ledger = LotLedger(lot: "L1")
    try ledger.receive(volume("2"))
    let error = #expect(throws: LedgerError.self) {
      try ledger.take(volume("2.001"), as: .wasted)
    }
    #expect(
      error?.description
        == "lot L1: 2.001 mL wasted is not written down, 2 mL are on hand; check the lot number and count the stock"
    )
  }

  @Test(
    "In random histories of walks nothing is lost: what no delivery covers stands apart",
    arguments: UInt64(1)...30
  )
  func historyBalances(seed: UInt64) throws {
    var numbers = SeededNumbers(seed)
    var clinic = try SupplyClinic()
    var filled: [String: Int] = [:]
    for step in 0..<60 {
      let lot = ["A", "B", "C"].randomElement(using: &numbers) ?? "A"
      let amount = Int.random(in: 1...20, using: &numbers)
      if Bool.random(using: &numbers) {
        clinic.keep([.lotReceived(try clinic.receipt(clinic.lot(lot), "\(amount)"))])
      } else {
        // The same visit may enter its fill anew, which replaces it.
        let visit = "visit-\(step)"
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
          clinic.keep([try clinic.fill("\(amount)", of: [lot])], visit: visit)
        }
        filled[lot, default: 0] += amount
      }
    }
    for (lot, amount) in filled {
      let ledger = clinic.book.ledger(of: lot) ?? LotLedger(lot: lot)
      let open = clinic.book.unaccounted.filter { $0.lot == lot }
        .reduce(Volume.zero) { $0 + $1.volume }
      #expect(ledger.filled + open == .millilitres(Int64(amount)))
      #expect(open == .zero || ledger.onHand == .zero)
    }
  }

  @Test("A delivery entered late covers the fill before it, and the fill may still be entered anew")
  func lateDelivery() throws {
    var clinic = try SupplyClinic()
    clinic.keep([try clinic.fill("18", of: ["A"])], visit: "v")
    #expect(clinic.book.unaccounted.map(\.volume) == [.millilitres(18)])
    clinic.keep([.lotReceived(try clinic.receipt(clinic.lot("A"), "20"))])
    #expect(clinic.book.unaccounted.isEmpty)
    clinic.keep([try clinic.fill("17", of: ["A"])], visit: "v")
    #expect(clinic.book.ledger(of: "A")?.filled == .millilitres(17))
    #expect(clinic.book.ledger(of: "A")?.onHand == .millilitres(3))
  }

  @Test("A walk's fill and the rest of its syringe leave the lot; fluid out of the pump does not")
  func walk() throws {
    var clinic = try SupplyClinic()
    clinic.keep([.lotReceived(try clinic.receipt(clinic.lot("a 1"), "20"))])
    clinic.keep([try clinic.fill("17", of: ["A1"])], visit: "v")
    clinic.keep([try clinic.syringeWaste("2"), try clinic.syringeWaste("1")], visit: "v")
    let ledger = try #require(clinic.book.ledger(of: "A1"))
    #expect(ledger.filled == .millilitres(17))
    #expect(ledger.wasted == .millilitres(1))
    #expect(ledger.onHand == .millilitres(2))
    #expect(clinic.book.unaccounted.isEmpty)
  }

  @Test("Controlled waste needs another person who signed in", arguments: [nil, "self", "second"])
  func witness(who: String?) throws {
    var clinic = try SupplyClinic()
    clinic.keep([.lotReceived(try clinic.receipt(clinic.lot("A"), "20"))])
    let witness = who.map { $0 == "self" ? SupplyClinic.nurse : SupplyClinic.second }
    let movement = try clinic.movement(.wasted, "1", of: "A", witness: witness)
    if who == "second" {
      let events = try clinic.book.move(movement, by: SupplyClinic.nurse, witness: witness)
      clinic.keep(events, chart: nil)
      #expect(clinic.book.ledger(of: "A")?.onHand == .millilitres(19))
    } else {
      let refusal = #expect(throws: Refusal.self) {
        try clinic.book.move(movement, by: SupplyClinic.nurse, witness: witness)
      }
      #expect(refusal?.why.contains("CII") == true)
    }
  }

  @Test("More than is on hand is never written off", arguments: LotMovement.Kind.allCases)
  func tooMuch(kind: LotMovement.Kind) throws {
    var clinic = try SupplyClinic()
    clinic.keep([.lotReceived(try clinic.receipt(clinic.lot("A"), "20"))])
    let movement = try clinic.movement(kind, "20.001", of: "A")
    #expect(throws: Refusal.self) {
      try clinic.book.move(movement, by: SupplyClinic.nurse, witness: SupplyClinic.second)
    }
    #expect(throws: LedgerError.self) {
      try clinic.book.check(volume("20.001"), from: "A")
    }
  }
}
