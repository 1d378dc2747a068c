import ClinicDomain
import Grid
import Testing

@testable import Screens

@Suite("The front desk plans by dates and sees no strengths, doses and volumes")
struct DeskTests {
  static let desk = StaffMember(
    id: StaffID("front"),
    familyName: "Moreau",
    givenName: "Jeanne",
    roles: [.clerk],
    pinHash: "-"
  )
  /// The sizes of pumps, which are no amounts of drug.
  private static let reservoirs = ["16 mL", "20 mL", "40 mL"]
  private static let units = ["mL", "mcg", "mg", "ng", "units"]

  /// Figures with a unit of drug in what is shown and said; the size of a pump is none.
  static func amounts(_ frame: Frame) -> [String] {
    (frame.lines + frame.reading).flatMap { line -> [String] in
      let words = line.split(whereSeparator: { " ,;:()│".contains($0) }).map(String.init)
      return zip(words, words.dropFirst()).filter { number, unit in
        number.last?.isNumber == true && units.contains { unit.hasPrefix($0) }
      }.map { "\($0.0) \($0.1)" }.filter { !Self.reservoirs.contains($0) }
    }
  }

  private func frames(_ size: Size, allows: Bool = false) throws -> [Frame] {
    let clinic = try FixtureCase.normal.clinic()
    if allows {
      clinic.record(
        .policyChanged(PolicyChange(setting: .deskSeesAmounts, from: 0, to: 1, reason: "small"))
      )
    }
    var context = try clinic.context(size: size)
    context.staff = Self.desk
    let chart = ChartScreen(GoldenTests.chart(of: clinic))
    return [TodayScreen(clinic.view, context: context).view(context), chart.view(context)]
  }

  @Test("on the day and in a chart", arguments: GoldenState.shapes.map(\.0))
  func hidden(_ size: Size) throws {
    for frame in try frames(size) {
      #expect(Self.amounts(frame) == [])
      #expect(frame.lines.joined().contains("ziconotide"), "the drug's name is no amount")
    }
  }

  @Test("unless the clinic's policy says so")
  func allowed() throws {
    let size = Size(width: 120, height: 40)
    #expect(try frames(size, allows: true).allSatisfy { !Self.amounts($0).isEmpty })
  }

  @Test("and the working of figures says who sees it")
  func working() throws {
    let clinic = try FixtureCase.normal.clinic()
    var context = try clinic.context()
    context.staff = Self.desk
    let keys = TodayScreen(clinic.view, context: context).keys(context)
    let working = try #require(keys.first { $0.action == .working })
    #expect(working.disabledBecause?.contains("a nurse, a clinician") == true)
  }
}
