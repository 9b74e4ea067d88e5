import Foundation
import Guarding

/// Tells how far a build is, a few times a second at most.
public final class BuildProgress: Sendable {
  /// What is being done.
  public enum Phase: String, Sendable, CaseIterable {
    case reading, pages, search, publishing
  }

  /// How far it is.
  public struct Step: Sendable {
    public var phase: Phase
    public var done: Int
    /// 0 where nobody knows.
    public var total: Int
  }

  private struct State {
    var step = Step(phase: .reading, done: 0, total: 0)
    var told = ContinuousClock.now
  }

  private let state = Guarded(State())
  private let tell: @Sendable (Step) -> Void

  /// `tell` is called from any thread, never twice at a time.
  public init(_ tell: @escaping @Sendable (Step) -> Void) { self.tell = tell }

  func begin(_ phase: Phase, total: Int = 0) {
    state.withLock { state in
      state.step = Step(phase: phase, done: 0, total: total)
      state.told = .now
      tell(state.step)
    }
  }

  /// One more is done.
  func step() {
    state.withLock { state in
      state.step.done += 1
      let now = ContinuousClock.now
      guard now - state.told > .milliseconds(100) else { return }
      state.told = now
      tell(state.step)
    }
  }
}
