package import ClinicDomain
package import Keys
package import Screens

/// Something that happened: a key, a moment that passed, or the answer to an effect.
package enum WorkstationEvent: Sendable {
  case terminal(Event)
  /// A scanner typed a code where letters are commands.
  case scan(String)
  case tick
  case kept(Token)
  case notKept(Token, JournalError)
  case chart(Token, Chart)
  case draft(Token, WalkDraft?)
  /// When the last entry of the journal was written.
  case written(Moment)
  /// What the journal says for the audit.
  case audit(AuditAnswer)
  case pin(Token, isRight: Bool)
  case pinHash(Token, String?)
  /// Whether a session at this workstation still lasts.
  case session(Token, isOpen: Bool)
  /// The clinic as lists show it, after this or another station wrote something.
  case clinic(ClinicView)
  /// How far a long journal is read; nothing once all of it is.
  case reading(String?)
  /// Something that people should know: a report at opening, a failure.
  case notice(String, isGrave: Bool)
}

/// Names what was asked, so that the answer finds its way.
package struct Token: Hashable, Sendable {
  let number: Int
}

/// Something that the world outside is asked to do; its answer comes back as an event.
package enum Effect: Hashable, Sendable {
  /// Keeps an action; answered by `kept` or `notKept`.
  case append(Action, Token)
  /// Keeps several actions, all of them or none; answered by `kept` or `notKept`.
  case appendTogether([Action], Token)
  /// Reads a chart; answered by `chart`.
  case loadChart(ChartID, Token)
  /// Opens the clinic's books; answered by `clinic`.
  case openBooks
  /// Reads the journal for the audit; answered by `audit`.
  case readAudit(AuditRequest)
  /// Reads what was typed in a walk; answered by `draft`.
  case loadDraft(VisitID, Token)
  /// Keeps what is typed in a walk.
  case saveDraft(WalkDraft)
  /// Forgets what was typed in a walk.
  case removeDraft(VisitID)
  /// Holds a PIN against its text; answered by `pin`.
  case checkPIN(hash: String, pin: String, Token)
  /// Makes the text of a PIN; answered by `pinHash`.
  case hashPIN(String, Token)
  /// Looks whether a session at this workstation still lasts; answered by `session`.
  case findSession(String, Token)
  case redraw
  case bell
  case toggleMouse
  case quit
}

/// What an update is told of the world: the clock, and a name that nobody else has.
package struct Surroundings: Sendable {
  /// What the clinic's clock shows.
  package let now: Moment
  /// A fresh name for whatever this event makes.
  package let name: String

  /// Makes the surroundings of one event.
  package init(now: Moment, name: String) {
    self.now = now
    self.name = name
  }
}
