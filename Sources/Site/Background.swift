import Dispatch
import Guarding

/// A value that another thread works out from now on; where there is but one core, whoever asks for it.
final class Background<Value: Sendable>: Sendable {
  private let made = Guarded<Value?>(nil)
  private let group = DispatchGroup()
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    guard Cores.count > 1 else { return }
    DispatchQueue.global().async(group: group) {
      let value = self.make()
      self.made.withLock { $0 = value }
    }
  }

  /// Waits until it is there.
  func value() -> Value {
    group.wait()
    return made.withLock { $0 } ?? make()
  }

  /// Lets another thread give back the memory of something large: taking it apart takes time, and nobody waits for it.
  static func letGo(of value: Value?) {
    guard Cores.count > 1 else { return }
    DispatchQueue.global().async { withExtendedLifetime(value) {} }
  }
}
