import Guarding
import Site
import Wording

/// Says how far a build is: a bar on a terminal, which goes away again; elsewhere a line now and then. A build that is
/// done at once says nothing.
final class ProgressText: Sendable {
  private let way: Console.Progress
  private let state = Guarded(State())

  private struct State {
    let start = ContinuousClock.now
    var told: ContinuousClock.Instant?
    var phase: BuildProgress.Phase?
    var isDrawn = false
  }

  /// Nobody waits so long for a word.
  private static let patience: Duration = .seconds(1)
  /// Between two lines where no bar can be drawn.
  private static let pause: Duration = .seconds(5)
  private static let width = 30

  private let wording: Wording

  init(_ way: Console.Progress, _ wording: Wording = .english) {
    self.way = way
    self.wording = wording
  }

  var progress: BuildProgress { BuildProgress { self.tell($0) } }

  private func tell(_ step: BuildProgress.Step) {
    let now = ContinuousClock.now
    switch way {
    case .screen(let draw):
      let isDue = state.withLock { state in
        if now - state.start > ProgressText.patience { state.isDrawn = true }
        return state.isDrawn
      }
      if isDue { draw("\r\(ProgressText.bar(step, wording))\u{1B}[K") }
    case .lines(let write):
      let isDue = state.withLock { state in
        guard now - state.start > ProgressText.patience,
          state.phase != step.phase || now - (state.told ?? state.start) > ProgressText.pause
        else { return false }
        state.phase = step.phase
        state.told = now
        return true
      }
      if isDue { write(ProgressText.words(step, wording)) }
    }
  }

  /// The bar goes: what is said next begins a line.
  func end() {
    if case .screen(let draw) = way, state.withLock({ $0.isDrawn }) { draw("\r\u{1B}[K") }
  }

  /// "pages: 12000 of 51671"
  static func words(_ step: BuildProgress.Step, _ wording: Wording = .english) -> String {
    let phase = wording(step.phase.rawValue)
    return step.total > 0 ? "\(phase): \(step.done) \(wording("of")) \(step.total)" : "\(phase) …"
  }

  /// "[##########          ] pages: 12000 of 51671"
  static func bar(_ step: BuildProgress.Step, _ wording: Wording = .english) -> String {
    let full = step.total > 0 ? min(width, step.done * width / step.total) : 0
    return
      "[\(String(repeating: "#", count: full))\(String(repeating: " ", count: width - full))] \(words(step, wording))"
  }
}
