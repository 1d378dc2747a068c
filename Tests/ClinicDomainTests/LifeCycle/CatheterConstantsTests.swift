import ClinicDomain
import Testing

/// What is left of a catheter in the body follows from its model and what was trimmed off.
@Suite struct CatheterConstantsTests {
  private static let verified = "Flowonix intrathecal catheter 11823"
  private static let unverified = "Medtronic InDura 1P 8709SC"

  private func catheter(
    _ model: String,
    trimmed: String,
    volume: String? = nil
  ) throws -> Catheter {
    Catheter(
      model: model,
      trimmed: try Length(trimmed),
      volume: try volume.map { try Volume(stored: $0) }
    )
  }

  @Test("Length and volume are worked out with their formula and source")
  func worked() throws {
    let constants = try #require(
      CatheterConstants(try catheter(Self.verified, trimmed: "35 cm", volume: "0.195 mL"))
    )
    #expect(constants.length == (try Length("75 cm")))
    #expect(constants.volume?.single == (try Volume(stored: "0.195 mL")))
    #expect(constants.sentence == "110 cm - 35 cm = 75 cm x 0.0026 mL/cm = 0.195 mL [S20]")
    #expect(constants.isVerified && constants.difference == nil)
    #expect(constants.working.formula.contains("supplied - trimmed"))
  }

  @Test("A volume that was entered is held against it, by what a bridge may be off")
  func disagreement() throws {
    func constants(_ volume: String) throws -> CatheterConstants {
      try #require(
        CatheterConstants(try catheter(Self.unverified, trimmed: "20 cm", volume: volume))
      )
    }
    // 69 cm x 0.0022 mL = 0.1518 mL.
    #expect(try constants("0.1518 mL").difference == nil)
    #expect(try !constants("0.155 mL").disagrees(Policy()))
    #expect(try constants("0.2 mL").disagrees(Policy()))
    #expect(try constants("0.2 mL").sentence.contains("unverified"))
  }

  @Test("Nothing is worked out without model and trimmed length, and bounds stay bounds")
  func unknown() throws {
    #expect(CatheterConstants(Catheter(volume: .millilitres(1))) == nil)
    #expect(CatheterConstants(Catheter(model: Self.verified)) == nil)
    let bounds = try #require(
      CatheterConstants(try catheter("Medtronic Ascenda 8780", trimmed: "14 cm", volume: "0.21 mL"))
    )
    #expect(bounds.volume?.single == nil)
    #expect(bounds.difference == nil, "0.2 to 0.22 mL hold it")
    #expect(bounds.shownVolume == "0.2 mL to 0.22 mL?")
  }

  @Test("Implant, replacement and registration refuse by certain figures only, all three alike")
  func refused() throws {
    let clinic = try WalkClinic()
    try clinic.prepare()
    try clinic.trial(.success)
    func implant(_ catheter: Catheter) throws {
      var pump = clinic.newPump()
      pump.catheter = catheter
      _ = try clinic.chart.implant(
        pump,
        record: PumpImplant(
          serial: pump.serial,
          on: pump.implantedOn,
          prime: .notGiven(reason: "primed before")
        ),
        by: WalkClinic.nurse,
        today: clinic.today,
        register: WalkClinic.Nobody()
      )
    }
    let long = try #require(
      #expect(throws: Refusal.self) {
        try implant(catheter(Self.verified, trimmed: "111 cm"))
      }
    )
    #expect(long.why.contains("111 cm trimmed off a catheter of 110 cm"))
    let off = try #require(
      #expect(throws: Refusal.self) {
        try implant(catheter(Self.verified, trimmed: "35 cm", volume: "0.286 mL"))
      }
    )
    #expect(off.why.contains("110 cm - 35 cm = 75 cm"))
    // What nobody read on a page is shown as a question and bars nothing.
    try implant(catheter(Self.unverified, trimmed: "20 cm", volume: "0.2 mL"))
    try implant(catheter(Self.verified, trimmed: "35 cm", volume: "0.195 mL"))
    try clinic.implant()
    var pump = try #require(clinic.chart.summary.pump)
    pump.catheter = try catheter(Self.verified, trimmed: "111 cm")
    #expect(throws: Refusal.self) {
      try clinic.chart.recordPump(pump, today: clinic.today, register: WalkClinic.Nobody())
    }
  }
}
