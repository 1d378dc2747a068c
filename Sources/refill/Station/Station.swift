import ClinicDomain
import ClinicStore
import CursesTerminal
import DemoClinic
import Keys
import Screens
import Workstation

/// The workstation on a terminal: carries effects out, feeds their answers back, draws frames.
struct Station: ~Copyable {
  private var terminal: Terminal
  private var workstation: Workstation
  let store: Store
  private let clock: ClinicClock
  private let watch: StoreWatch?
  private var scanGuard = ScanGuard()
  private var isLeaving = false
  private var behind: Int64

  /// Bytes of the journal that are taken in at once while somebody works.
  private static let catchUpBytes: Int64 = 4 << 20

  /// Opens a clinic on the terminal.
  ///
  /// - Throws: `CommandError` where the clinic or the terminal cannot be opened.
  init(folder: String, look: LookOptions) throws {
    let (store, behind) = try Self.openStore(folder)
    let zone = try ZoneFile.rules(named: store.clinic.timeZone)
    let terminal = try Self.openTerminal(look)
    clock = ClinicClock(store.clinic, zone: zone)
    watch = StoreWatch(folder: folder)
    workstation = Workstation(
      view: store.journal.view,
      zone: zone,
      now: clock.now,
      size: terminal.size,
      glyphs: terminal.glyphs,
      station: ThisMachine.workstation,
      session: TerminalSession.own,
      demoLines: store.clinic.isDemo ? DemoStaff.lines : []
    )
    self.terminal = terminal
    self.store = store
    self.behind = behind
  }

  /// Opens the store; a long journal that the index does not know is left for later.
  private static func openStore(_ folder: String) throws -> (Store, Int64) {
    do {
      let store = try Store.open(
        at: folder,
        holder: ThisMachine.holder,
        catchesUp: false,
        unlock: StoreKey.unlock(folder)
      )
      let behind = try store.journal.bytesBehind()
      guard behind <= catchUpBytes else { return (store, behind) }
      _ = try store.journal.refresh()
      if store.finishWhatBrokeOff() { return try openStore(folder) }
      return (store, 0)
    } catch let error as StoreError {
      throw CommandError(error)
    } catch let error as JournalError {
      throw CommandError(error, at: folder)
    }
  }

  private static func openTerminal(_ look: LookOptions) throws -> Terminal {
    do {
      return try Terminal(look.options)
    } catch {
      throw CommandError(error.what, at: error.place, because: error.why, remedy: error.remedy)
    }
  }

  /// Works until somebody leaves or the terminal goes away.
  ///
  /// - Returns: the exit code where a signal ended it.
  mutating func run() -> Int32? {
    terminal.setCrashNotice(
      "refill stopped. What was answered as kept is kept; start it again and take the walk up."
    )
    tellLastWritten()
    for report in store.journal.reports { handle(.notice(report, isGrave: false)) }
    terminal.draw(workstation.frame())
    while !isLeaving {
      let inputs = terminal.wait(
        until: nextWake(),
        alsoWatching: watch.map { [$0.descriptor] } ?? []
      )
      for input in inputs {
        if let code = take(input) {
          leave()
          return code
        }
      }
      catchUp()
      if !isLeaving { terminal.draw(workstation.frame()) }
    }
    leave()
    return nil
  }

  private func leave() { store.close() }

  /// Milliseconds of the terminal's clock at which something is to be done.
  private func nextWake() -> Int64 {
    if behind > 0 { return Terminal.now }
    let seconds = workstation.wakesAt.seconds(since: clock.now.instant)
    // Changes on a network disk are not told: they are looked for each second.
    let tick = Terminal.now + min(1000, max(0, seconds * 1000))
    return min(tick, scanGuard.deadline ?? tick)
  }

  private mutating func take(_ input: TerminalInput) -> Int32? {
    switch input {
    case .event(let event): pass(event)
    case .readable:
      watch?.drain()
      lookForChanges()
    case .deadline:
      passHeld(scanGuard.expire(at: Terminal.now))
      lookForChanges()
      if clock.now.instant >= workstation.wakesAt { handle(.tick) }
    case .interruption(let interruption):
      guard let code = interruption.exitCode else { return nil }
      saveDraft()
      return code
    case .closed:
      saveDraft()
      return 129
    }
    return nil
  }

  /// Hands a key on; where letters are commands only once it is sure that no scanner types.
  private mutating func pass(_ event: Event) {
    if workstation.takesText {
      passHeld(scanGuard.flush())
      handle(.terminal(event))
    } else {
      passHeld(scanGuard.take(event, at: Terminal.now))
    }
  }

  private mutating func passHeld(_ outputs: [ScanGuard.Output]) {
    for output in outputs {
      switch output {
      case .event(let event): handle(.terminal(event))
      case .scan(let code): handle(.scan(code))
      }
    }
  }

  /// Keeps what is typed, whatever ends the program.
  private func saveDraft() {
    guard let walk = workstation.walk else { return }
    try? store.drafts.save(walk.draft, for: walk.visit)
  }

  private mutating func lookForChanges() {
    guard behind == 0 else { return }
    do {
      guard try store.journal.bytesBehind() > 0 else { return }
      _ = try store.journal.refresh()
      handle(.clinic(store.journal.view))
      tellLastWritten()
    } catch {
      handle(.notice("\(error)", isGrave: true))
    }
  }

  /// Takes a part of a long journal in, so that the station stays usable meanwhile.
  private mutating func catchUp() {
    guard behind > 0 else { return }
    do {
      let total = behind
      behind = try store.journal.catchUp(atMost: Self.catchUpBytes)
      handle(.clinic(store.journal.view))
      let text =
        behind > 0
        ? "Reading the journal, \(behind >> 20) MB to go (\(total >> 20) MB before). Lists are not complete yet."
        : "The journal is read; all lists are complete."
      handle(.notice(text, isGrave: false))
      if behind == 0 {
        if store.finishWhatBrokeOff() {
          handle(
            .notice("A change of the clinic's file is finished: start refill again.", isGrave: true)
          )
        }
        store.close()
      }
    } catch {
      behind = 0
      handle(.notice("\(error)", isGrave: true))
    }
  }

  /// Feeds an event in and carries out whatever follows, until nothing does.
  mutating func handle(_ event: WorkstationEvent) {
    var events = [event]
    while !events.isEmpty {
      let next = events.removeFirst()
      let effects = workstation.update(
        next,
        Surroundings(now: clock.now, name: RandomName.make())
      )
      for effect in effects { events += carryOut(effect) }
    }
  }

  private mutating func carryOut(_ effect: Effect) -> [WorkstationEvent] {
    switch effect {
    case .append(let action, let token): return append([action], token)
    case .appendTogether(let actions, let token): return append(actions, token)
    case .loadChart(let id, let token):
      do {
        return [.chart(token, try store.journal.chart(id))]
      } catch {
        return [.notice("\(error)", isGrave: true)]
      }
    case .openBooks:
      do {
        try store.journal.openBooks()
        return [.clinic(store.journal.view)]
      } catch {
        return [.notice("\(error)", isGrave: true)]
      }
    case .readAudit(let request): return [.audit(Self.answer(request, of: store.journal))]
    case .loadDraft(let visit, let token):
      return [.draft(token, store.drafts.load(WalkDraft.self, for: visit))]
    case .saveDraft(let draft):
      do {
        try store.drafts.save(draft, for: draft.visit)
      } catch {
        return [.notice("What is typed is not safe: \(error)", isGrave: true)]
      }
    case .removeDraft(let visit): store.drafts.remove(visit)
    case .checkPIN(let hash, let pin, let token):
      return [.pin(token, isRight: PIN.matches(pin, hash: hash))]
    case .hashPIN(let pin, let token):
      return [.pinHash(token, PIN.hash(pin, cost: store.clinic.isDemo ? .light : .standard))]
    case .findSession(let name, let token):
      return [.session(token, isOpen: TerminalSession.isOpen(name))]
    case .redraw: terminal.redraw()
    case .bell: terminal.ring()
    case .toggleMouse: terminal.captureMouse(!terminal.capturesMouse)
    case .quit: isLeaving = true
    }
    return []
  }

  private func append(_ actions: [Action], _ token: Token) -> [WorkstationEvent] {
    guard behind == 0 else {
      return [.notKept(token, .readOnly(reason: "the journal is still being read"))]
    }
    do {
      let sealed = try actions.map { action throws(JournalError) in
        try store.journal.sealing(action)
      }
      _ = try store.journal.append(sealed)
      return [.clinic(store.journal.view), .kept(token)]
    } catch {
      return [.notKept(token, error)]
    }
  }
}
