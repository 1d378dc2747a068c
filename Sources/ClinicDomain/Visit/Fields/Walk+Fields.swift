extension Walk {
  /// What a screen asks in this walk: the strengths of this order, the scores of this drug.
  public func fields(on screen: ChecklistScreen) -> [ChecklistField] {
    switch screen.number {
    case 1: Self.arrival
    case 2: safety
    case 3: baseline
    case 4: interrogation
    case 5: orderAndKit
    case 6: label
    case 7: secondReading
    case 8: Self.site
    case 9: Self.needle
    case 10: Self.residual
    case 11: Self.rinse
    case 12: Self.firstIncrement
    case 13: fill
    case 14: Self.needleOut
    case 15: programming
    case 16: finishScreen
    case 17: readBack
    case 18: waste
    case 19: leaveTaking
    case 20: closing
    default: otherFields(on: screen)
    }
  }

  private func otherFields(on screen: ChecklistScreen) -> [ChecklistField] {
    switch screen.condition {
    case .branch(let branch): return branchFields(branch)
    case .holding: return holding
    case .always, .rinse, .emptyFirst: break
    }
    switch screen.number {
    case 21: return beforeScan
    case 22: return afterScan
    case 23: return Self.firstActions
    case 24: return Self.handOver
    case 25: return review
    case 26: return Self.emptying
    default: return []
    }
  }

  /// The drugs of the order, else of the pump.
  var drugs: [Drug] {
    let formulation = order?.formulation ?? priorFill?.formulation
    return formulation?.ingredients.compactMap { Formulary.drug($0.drug) } ?? []
  }

  var hasOpioid: Bool { drugs.contains { $0.isOpioid } }
  var hasBaclofen: Bool { drugs.contains { $0.id == "baclofen" } }
}
