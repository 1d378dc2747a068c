import ClinicDomain
import Testing

@Suite("The checklist of a refill")
struct TemplateTests {
  /// The page of screens: number, steps.
  static let page: [(Int, [Int])] = [
    (1, [1, 2]), (2, [4, 5, 6, 7, 10, 16]), (3, [8, 9]), (4, [3, 18, 19]), (5, [11, 12, 14, 17]),
    (6, [13]), (7, [2, 13, 15]), (8, [20, 21, 22, 23, 24]), (9, [25, 26]), (10, [27, 28, 29, 30]),
    (11, [31]), (12, [32, 33]), (13, [34, 35]), (14, [36, 37]), (15, [38, 39, 40, 41]), (16, [42]),
    (17, [43, 44, 45]), (18, [46, 52]), (19, [48, 49, 50, 51]), (20, [47, 52]),
  ]

  @Test("has every screen of the page with its steps", arguments: page)
  func screens(_ number: Int, _ steps: [Int]) throws {
    let screen = try #require(ChecklistTemplate.refill.screen(number))
    #expect(screen.steps == steps)
  }

  @Test("has each of the 52 steps once, and 2, 13 and 52 on two screens")
  func everyStep() {
    let template = ChecklistTemplate.refill
    #expect(template.screens.map(\.number) == Array(1...20))
    let all = template.screens.flatMap(\.steps)
    for step in RefillSteps.all {
      let times = all.count { $0 == step.number }
      #expect(times == ([2, 13, 52].contains(step.number) ? 2 : 1), "step \(step.number)")
    }
    #expect(Set(all) == Set(1...52))
    #expect(RefillSteps.all.map(\.number) == Array(1...52))
  }

  @Test("asks something for every step but those that the program does itself")
  func everyStepIsAsked() throws {
    var asked: Set<Int> = []
    for patient in WalkCase.allCases {
      let walk = try patient.clinic().walk
      for screen in walk.template.screens {
        let fields = walk.fields(on: screen)
        #expect(Set(fields.map(\.step)).isSubset(of: screen.steps), "screen \(screen.number)")
        #expect(Set(fields.map(\.name)).count == fields.count)
        asked.formUnion(fields.map(\.step))
      }
    }
    // The order's presence, the comparisons and the room in the reservoir are worked out; the last
    // step is signed.
    #expect(Set(1...52).subtracting(asked).isSubset(of: [11, 19, 29, 35, 52]))
  }

  @Test(
    "never merges the screens of the gates with a neighbour",
    arguments: [7, 9, 10, 12, 16, 17]
  )
  func gatesStandAlone(_ number: Int) throws {
    let screen = try #require(ChecklistTemplate.refill.screen(number))
    #expect(!screen.isAnyOrder)
    #expect(ChecklistTemplate.refill.screens.count { $0.number == number } == 1)
  }

  @Test("has its second person three times, and the first nurse at the end")
  func secondPerson() {
    let screens = ChecklistTemplate.refill.screens
    #expect(screens.filter(\.isSecondPerson).map(\.number) == [7, 16, 18])
    #expect(screens.filter(\.isBlind).map(\.number) == [7])
    #expect(screens.filter { $0.signature != nil }.map(\.number) == [7, 16, 18, 20])
    #expect(screens.filter(\.allowsRecorder).map(\.number) == Array(8...14))
  }

  @Test("stays bearable: no screen has more than 16 lines, or 13 to type")
  func bearable() throws {
    for patient in WalkCase.allCases {
      let walk = try patient.clinic().walk
      for screen in walk.template.screens {
        let fields = walk.fields(on: screen)
        #expect(fields.count <= 16, "\(patient) screen \(screen.number)")
        #expect(
          fields.count { !$0.isOneKey && !$0.isOptional } <= 13,
          "\(patient) \(screen.number)"
        )
      }
    }
  }

  @Test(
    "every kind of visit has its own walk, which ends with a signature",
    arguments: VisitKind.allCases
  )
  func everyKind(_ kind: VisitKind) {
    let template = ChecklistTemplate.current(for: kind)
    #expect(template.kind == kind)
    #expect(template.screens.last?.signature == .visit)
    #expect(ChecklistTemplate.named(template.id) == template)
  }

  @Test("every step says who does it, how hard it holds, what to do, and where it comes from")
  func stepsAreComplete() {
    for step in RefillSteps.all {
      #expect(!step.performers.isEmpty && !step.title.isEmpty && !step.source.isEmpty)
      #expect(step.grade == .information || step.onFailure != "-", "step \(step.number)")
    }
  }
}
