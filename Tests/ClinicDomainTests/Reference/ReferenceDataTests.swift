import ClinicDomain
import Foundation
import Testing

/// The reference data in the module is the reference files, field by field and both ways.
@Suite struct ReferenceDataTests {
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["REFILL_GENERATE"] == "write")
  )
  func generate() throws {
    try ReferenceGenerator().write()
    Issue.record("the reference data was written anew; run the tests again without the variable")
  }

  @Test func everyFigureOfTheFormularyIsInTheModuleAndTheOtherWayRound() throws {
    let file = try JSONTree.reference("formulary.json")
    // The form of a figure, the words of its enumerations (compared below) and the worked cases
    // (run as tests of their own) are no data of the module.
    let apart: Set = ["numericShape", "enums", "testVectors"]
    var flattening = SwiftFlattening()
    for (index, drug) in Formulary.drugs.enumerated() {
      flattening.add(drug, at: "drugs[\(index)]")
    }
    flattening.add(Formulary.notes, at: "")
    flattening.add(Formulary.admixtureStability, at: "admixtureStability")
    flattening.add(Formulary.rules, at: "rules")
    flattening.add(Formulary.orderChecks, at: "orderChecks")
    let algorithm = Formulary.paccAlgorithm
    flattening.add(algorithm.edition, at: "paccAlgorithm.edition")
    flattening.add(algorithm.source, at: "paccAlgorithm.source")
    flattening.add(algorithm.verified, at: "paccAlgorithm.verified")
    for track in PaccAlgorithm.Track.allCases {
      for line in algorithm.lines(for: track) {
        flattening.add(line.choices, at: "paccAlgorithm.\(track.rawValue).\(line.name)")
      }
    }
    add(Formulary.header, to: &flattening)
    add(Formulary.sources, to: &flattening)
    expectSame(file, apart: apart, flattening)
  }

  @Test func everyEntryOfTheComplicationRegisterIsInTheModuleAndTheOtherWayRound() throws {
    let file = try JSONTree.reference("complications.json")
    var flattening = SwiftFlattening()
    let order = file["kinds"]?.elements.compactMap { $0["id"]?.text } ?? []
    #expect(Set(order) == Set(ComplicationRegister.kinds.map(\.id)))
    for (index, id) in order.enumerated() {
      let kind = try #require(ComplicationRegister.kind(id))
      flattening.add(kind, at: "kinds[\(index)]")
    }
    flattening.add(ComplicationRegister.categories, at: "categories")
    flattening.add(ComplicationRegister.severityScale, at: "severityScale")
    flattening.add(ComplicationRegister.seriousness, at: "seriousness")
    flattening.add(ComplicationRegister.reportingRules, at: "reportingRules")
    flattening.add(ComplicationRegister.generalRates, at: "generalRates")
    add(ComplicationRegister.header, to: &flattening)
    add(ComplicationRegister.sources, to: &flattening)
    expectSame(file, apart: [], flattening)
  }

  @Test func everyEntryOfThePumpCatalogueIsInTheModuleAndTheOtherWayRound() throws {
    let file = try JSONTree.reference("pump-catalogue.json")
    var flattening = SwiftFlattening()
    flattening.add(PumpCatalogue.models, at: "pumps")
    flattening.add(PumpCatalogue.alarmKinds, at: "alarmKinds")
    flattening.add(PumpCatalogue.catheters, at: "catheters")
    add(PumpCatalogue.header, to: &flattening, counted: false)
    add(PumpCatalogue.sources, to: &flattening)
    expectSame(file, apart: [], flattening)
  }

  @Test func theWordsOfTheFormularyAreTheCasesOfTheModule() throws {
    let words = try #require(try JSONTree.reference("formulary.json")["enums"])
    func listed(_ key: String) -> [String] { words[key]?.elements.compactMap(\.text) ?? [] }
    #expect(listed("class") == Drug.Class.allCases.map(\.rawValue))
    #expect(listed("status") == Drug.Status.allCases.map(\.rawValue))
    #expect(listed("withdrawalDanger") == Withdrawal.Danger.allCases.map(\.rawValue))
    #expect(Set(listed("severity")) == Set(Severity.allCases.map(\.rawValue)))
  }

  private func add(
    _ header: ReferenceHeader,
    to flattening: inout SwiftFlattening,
    counted: Bool = true
  ) {
    flattening.add(header.schemaVersion, at: "schemaVersion")
    flattening.add(header.title, at: "title")
    flattening.add(header.asOf, at: "asOf")
    flattening.add(header.warning, at: "warning")
    guard counted else { return }
    flattening.add(header.verifiedCount, at: "verificationCount.verifiedTrue")
    flattening.add(header.unverifiedCount, at: "verificationCount.verifiedFalse")
  }

  private func add(_ sources: [Source], to flattening: inout SwiftFlattening) {
    for source in sources {
      flattening.add(source.title, at: "sources.\(source.key).title")
      flattening.add(source.url as Any, at: "sources.\(source.key).url")
      flattening.add(source.kind as Any, at: "sources.\(source.key).kind")
      flattening.add(source.note as Any, at: "sources.\(source.key).note")
    }
  }

  private func expectSame(
    _ file: JSONTree,
    apart: Set<String>,
    _ flattening: SwiftFlattening,
    at location: SourceLocation = #_sourceLocation
  ) {
    var expected: [String: String] = [:]
    JSONTree.object(file.members.filter { !apart.contains($0.key) }).flattened(into: &expected)
    let paths = Set(expected.keys).union(flattening.leaves.keys).sorted()
    #expect(paths.count > 500, sourceLocation: location)
    let different = paths.filter { expected[$0] != flattening.leaves[$0] }
    for path in different.prefix(20) {
      Issue.record(
        "\(path): file \(expected[path] ?? "nothing"), module \(flattening.leaves[path] ?? "nothing")",
        sourceLocation: location
      )
    }
  }
}
