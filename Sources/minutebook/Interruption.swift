import Dispatch
import Foundation

/// The wish that a command that runs on ends: Ctrl-C, or a test's.
final class Interruption: Sendable {
  private let wish = DispatchSemaphore(value: 0)

  /// Signals by which persons and systems ask a program to end. A terminal's going is not among them: nohup decides on it.
  private static let signals = [SIGINT, SIGTERM]

  /// From now on such a signal ends nothing by itself: `wait` tells of it, and `atOnce` is called first.
  func heedSignals(atOnce: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "interruption")
    for number in Interruption.signals {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      // What heeds a signal does so until the program ends: the handler holds its own source.
      source.setEventHandler { [self] in
        withExtendedLifetime(source) {
          atOnce()
          end()
        }
      }
      source.activate()
    }
  }

  /// Ends whoever waits.
  func end() { wish.signal() }

  /// Whether the end was wished for until then.
  func wait(_ duration: Duration) -> Bool {
    let nanoseconds = Int(duration / .nanoseconds(1))
    guard wish.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .success else { return false }
    // Whoever asks again is told again.
    wish.signal()
    return true
  }
}
