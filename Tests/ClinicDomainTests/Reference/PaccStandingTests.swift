@testable import ClinicDomain
import Testing

/// The lines of the consensus are read as they are printed, and never guessed.
@Suite struct PaccStandingTests {
  @Test(
    "A mixture stands on the first line that names exactly its drugs",
    arguments: [
      (["morphine"], "1A", "1A"), (["fentanyl"], "1B", nil), (["hydromorphone"], nil, "1B"),
      (["bupivacaine", "morphine"], "2", "1B"), (["clonidine", "morphine"], "3", "2"),
      (["bupivacaine", "clonidine", "ziconotide"], "3", "3"), (["bupivacaine"], "2", nil),
      (["bupivacaine", "clonidine", "sufentanil"], "5", "4"), (["baclofen"], "4", "4"),
      (["ketamine"], nil, nil), (["bupivacaine", "clonidine", "morphine"], nil, "3"),
    ] as [([String], String?, String?)]
  )
  func lines(_ drugs: [String], _ localised: String?, _ diffuse: String?) throws {
    let standing = try #require(PaccStanding(drugs: drugs.reversed()))
    func line(_ track: PaccAlgorithm.Track) -> String? {
      standing.places.first { $0.track == track }?.line
    }
    #expect(line(.nonCancerLocalised) == localised)
    #expect(line(.nonCancerDiffuse) == diffuse)
  }

  @Test("Cancer pain that is spread takes its last lines from cancer pain in one place")
  func asAnother() throws {
    let adjuvant = ["morphine", "bupivacaine", "clonidine", "ketamine"]
    let standing = try #require(PaccStanding(drugs: adjuvant, track: .cancerDiffuse))
    #expect(standing.places.map(\.line) == ["6"])
    let sufentanil = try #require(PaccStanding(drugs: ["sufentanil"], track: .cancerDiffuse))
    #expect(sufentanil.places.map(\.line) == ["4"])
  }

  @Test("Every drug that a choice names is one of the formulary")
  func names() {
    for track in PaccAlgorithm.Track.allCases {
      for line in Formulary.paccAlgorithm.lines(for: track) {
        for choice in line.choices where !choice.hasPrefix("as ") {
          let drugs = PaccAlgorithm.mixtures(choice).flatMap { $0 }
          #expect(drugs.allSatisfy { Formulary.drug($0) != nil }, "\(choice): \(drugs)")
        }
      }
    }
  }

  @Test("The text names edition, line, pain and source, and that nobody read the page")
  func shown() throws {
    let morphine = try #require(PaccStanding(drugs: ["morphine"]))
    #expect(morphine.shown == "PACC 2017 line 1A for any pain [LIT-PACC2017, unverified]")
    let chosen = try #require(PaccStanding(drugs: ["hydromorphone"], track: .nonCancerDiffuse))
    #expect(chosen.shown == "PACC 2017 line 1B for diffuse pain [LIT-PACC2017, unverified]")
    let none = try #require(PaccStanding(drugs: ["ketamine"], track: .cancerLocalised))
    #expect(
      none.shown == "PACC 2017 no line for localised cancer pain [LIT-PACC2017, unverified]"
    )
  }

  @Test("A diluent alone has no line")
  func diluent() { #expect(PaccStanding(drugs: ["saline"]) == nil) }
}
