import Testing
import VirtualTerminal

@Suite("A hard stop holds, and a safe way out of it is signed")
struct StopJourney {
  @Test("A wrong MRN stops the walk; Enter chooses nothing; putting off takes a reason and a PIN")
  func wrongPatient() throws {
    let store = try JourneyStore.demo()
    let nurse = NurseAtWork(session: try store.openAsNurse())
    try nurse.beginRefill(of: "fonseca")
    try nurse.reach(1)
    #expect(!nurse.session.screen.shows("204185"), "the MRN is asked for, not shown")
    try nurse.answer(["MRN": "204370\r", "Birth date": "1950-02-16\r", "Escort": "y"])
    try nurse.session.press(.enter)
    try nurse.session.wait(forText: "*** HARD STOP")
    let stopped = nurse.session.screen.text
    // The bell is all that Enter and a way that is not there do; the key behind them shows that they were read.
    try nurse.session.press(.enter)
    try nurse.session.type("9")
    try nurse.session.press(.enter)
    #expect(nurse.session.screen.text == stopped)
    try nurse.session.type("2")
    try nurse.session.wait(forText: "Write why")
    try nurse.session.type("wrong chart was opened\r")
    try nurse.session.wait(forText: "Put off: nothing was injected")
    try nurse.session.type("9999\r")
    try nurse.session.wait(forText: "not right")
    try nurse.session.type("1357\r")
    try nurse.session.wait(forText: "is ended: Put off")
    nurse.session.hangUp()
    #expect(try nurse.session.waitForEnd() == .exited(129))
    #expect(try store.damage() == nil)
    let visit = try #require(store.chart(mrn: "204185")["visits"]?.elements?.first)
    #expect(visit["state"]?.text == "put off")
    #expect(visit["plan"]?.text == "wrong chart was opened")
    #expect(visit["signedBy"]?.elements?.map(\.text) == ["okafor"])
  }
}
