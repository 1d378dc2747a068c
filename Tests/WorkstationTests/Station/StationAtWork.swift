import ClinicDomain
import ClinicStore
import Grid
import Keys
import Screens
import Testing

@testable import Workstation

/// A workstation with its world: effects are carried out at once, unless a test holds them.
class StationAtWork {
  private(set) var station: Workstation
  let clinic: ClinicInMemory
  /// The clinic's clock.
  var now: Moment
  /// What the disk says to a write; nothing where it takes it.
  var refusal: JournalError?
  /// Whether answers wait, as on a slow disk.
  var isHeld = false
  private(set) var bells = 0
  private(set) var hasQuit = false
  private(set) var appends: [Action] = []
  private var waiting: [Effect] = []
  private var names = 0
  private let name: String

  init(
    _ clinic: ClinicInMemory,
    named name: String = "a",
    machine: String? = nil,
    session: String? = nil,
    at moment: Moment,
    size: Size = Size(width: 80, height: 24)
  ) {
    self.clinic = clinic
    self.name = name
    if let session { clinic.sessions.insert(session) }
    now = moment
    station = Workstation(
      view: clinic.view,
      zone: clinic.zone,
      now: moment,
      size: size,
      glyphs: .unicode,
      station: machine ?? name,
      session: session
    )
  }

  /// What was typed and is kept beside the journal.
  var drafts: [VisitID: WalkDraft] { clinic.drafts }

  // MARK: What is seen

  /// What the station shows.
  var lines: [String] { station.frame().lines }
  var screen: String { lines.joined(separator: "\n") }
  /// What is said of it.
  var reading: String { station.frame().reading.joined(separator: "\n") }

  func shows(_ text: String) -> Bool { screen.contains(text) }

  /// The form on top; nothing where none is.
  var form: FormScreen? {
    if case .form(let form)? = station.overlays.last { form.screen } else { nil }
  }

  // MARK: What is done

  /// Types letters; `\r` is Enter.
  func type(_ text: String) {
    for character in text { press(character == "\r" ? .enter : .character(character)) }
  }

  func press(_ keys: Key...) { for key in keys { send(.terminal(.key(key))) } }

  /// Types a name and a PIN at the gate.
  func signIn(_ name: String, pin: String) {
    press(.up, .control("u"))
    type("\(name)\r\(pin)\r")
  }

  /// Answers the lines of the form on top as a person goes through them, then hands it in.
  func fill(_ answers: KeyedText) {
    for _ in form?.entry.fields ?? [] { press(.up) }
    var seen: Set<String> = []
    while let field = form?.entry.focusedField, seen.insert(field.name).inserted {
      guard let answer = answers[field.name] else {
        press(.enter)
        continue
      }
      if field.isOneKey {
        type(answer)
      } else {
        press(.control("u"))
        type("\(answer)\r")
      }
    }
    press(.function(10))
  }

  /// Gives a person's name, where it is asked for, and PIN.
  func sign(_ name: String, pin: String) {
    guard case .signing(let signing)? = station.overlays.last else {
      Issue.record("no PIN is asked for:\n\(screen)")
      return
    }
    if signing.screen.entry.focusedField?.name == "name" { type("\(name)\r") }
    type("\(pin)\r")
  }

  /// Lets time pass and the station notice it.
  func wait(minutes: Int = 0, seconds: Int = 0) {
    now = Moment(
      instant: now.instant.advanced(bySeconds: Int64(minutes * 60 + seconds)),
      offsetSeconds: now.offsetSeconds
    )
    send(.tick)
  }

  /// Tells the station what others wrote.
  func notice() { send(.clinic(clinic.view)) }

  /// Lets held answers come.
  func release() {
    isHeld = false
    let effects = waiting
    waiting = []
    for effect in effects { for event in carryOut(effect) { send(event) } }
  }

  func send(_ event: WorkstationEvent) {
    var events = [event]
    while !events.isEmpty {
      names += 1
      let surroundings = Surroundings(now: now, name: "\(name)-\(names)")
      let effects = station.update(events.removeFirst(), surroundings)
      for effect in effects { events += carryOut(effect) }
    }
  }

  // MARK: What the world does

  private func carryOut(_ effect: Effect) -> [WorkstationEvent] {
    switch effect {
    case .append, .appendTogether, .checkPIN, .hashPIN, .loadChart, .loadDraft:
      guard !isHeld else {
        waiting.append(effect)
        return []
      }
      return answer(effect)
    case .saveDraft(let draft): clinic.drafts[draft.visit] = draft
    case .removeDraft(let visit): clinic.drafts[visit] = nil
    case .openBooks:
      try? clinic.store.journal.openBooks()
      return [.clinic(clinic.view)]
    case .findSession(let name, let token):
      return [.session(token, isOpen: clinic.sessions.contains(name))]
    case .readAudit(let request): return audit(request)
    case .bell: bells += 1
    case .quit: hasQuit = true
    default: break
    }
    return []
  }

  private func answer(_ effect: Effect) -> [WorkstationEvent] {
    switch effect {
    case .append(let action, let token): return append([action], token)
    case .appendTogether(let actions, let token): return append(actions, token)
    case .loadChart(let id, let token):
      return (try? clinic.store.journal.chart(id)).map { [.chart(token, $0)] } ?? []
    case .loadDraft(let visit, let token): return [.draft(token, clinic.drafts[visit])]
    case .checkPIN(let hash, let pin, let token):
      return [.pin(token, isRight: hash == "pin:\(pin)")]
    case .hashPIN(let pin, let token): return [.pinHash(token, "pin:\(pin)")]
    default: return []
    }
  }

  private func append(_ actions: [Action], _ token: Token) -> [WorkstationEvent] {
    appends += actions
    if let refusal { return [.notKept(token, refusal)] }
    do {
      let sealed = try actions.map { try clinic.store.journal.sealing($0) }
      _ = try clinic.store.journal.append(sealed)
      return [.clinic(clinic.view), .kept(token)]
    } catch let error as JournalError {
      return [.notKept(token, error)]
    } catch {
      Issue.record("\(error)")
      return []
    }
  }

  private func audit(_ request: AuditRequest) -> [WorkstationEvent] {
    let journal = clinic.store.journal
    switch request {
    case .page(let query, let before):
      let page = try? journal.auditPage(before: before, query, atMost: 50)
      return page.map { [.audit(.page($0))] } ?? []
    case .check: return (try? journal.checkChain()).map { [.audit(.check($0))] } ?? []
    case .detail(let seq): return [.audit(.detail((try? journal.auditDetail(of: seq)) ?? nil))]
    }
  }
}

/// Why a station of a test cannot go on.
struct StationProblem: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
