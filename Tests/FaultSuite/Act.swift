import ClinicDomain
import ClinicStore
import DemoClinic
import Glibc

/// What a workstation does with the store in one step of a walk, as a program of its own that says
/// what was answered.
enum Act {
  /// The walked refills of one invented patient: every screen an action, as at a workstation.
  static func actions() throws -> [Action] {
    let zone = try zone()
    var synthetic = SyntheticClinic(
      patients: 1,
      years: 2,
      end: try CivilDate("2026-10-15"),
      zone: zone,
      seed: 7
    )
    var actions: [Action] = []
    synthetic.eachBatch { actions += $0 }
    return actions
  }

  static func zone() throws -> ZoneRules {
    guard let bytes = try PosixFiles(folder: "/usr/share/zoneinfo").readAll(DemoClinic.timeZone)
    else {
      throw SuiteProblem("the zone files of tzdata are not installed")
    }
    return try ZoneRules(name: DemoClinic.timeZone, tzif: bytes)
  }

  /// `step STORE NUMBER` keeps one action of the walk; `write STORE …` is one of many writers.
  static func perform(_ arguments: [String]) throws {
    switch arguments.first {
    case "step": try step(store: arguments[1], number: Int(arguments[2]) ?? 0)
    case "write": try Writer(arguments).write()
    default: throw SuiteProblem("act step STORE NUMBER")
    }
  }

  private static func step(store folder: String, number: Int) throws {
    let action = try actions()[number]
    let store: Store
    do {
      store = try Store.open(at: folder, holder: "bay-1 \(getpid())")
    } catch {
      FaultSuite.say("not opened: \(error)")
      exit(1)
    }
    do {
      if let visit = action.visit { try store.drafts.save(["typed": "y"], for: visit) }
      var decided = action
      decided.expecting = store.journal.view.summary(of: action.chart ?? ChartID(""))?.version ?? 0
      let receipt = try store.journal.append([decided])[0]
      FaultSuite.say("kept \(receipt.action) \(receipt.version)")
      if let visit = action.visit { store.drafts.remove(visit) }
      store.close()
    } catch {
      FaultSuite.say("\(error)")
      exit(1)
    }
  }
}
