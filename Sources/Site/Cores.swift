import Dispatch
import Foundation
import Guarding
import Minutes
import Synchronization

/// Work shared out over the machine's cores.
public enum Cores {
  private static let most = Atomic(0)

  /// As many as the machine has, or fewer where the publisher says so.
  public static var count: Int {
    let machine = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let most = most.load(ordering: .relaxed)
    return most > 0 ? min(most, machine) : machine
  }

  /// Lets the program work on so many cores at most; 0 is all.
  public static func use(atMost count: Int) { most.store(max(0, count), ordering: .relaxed) }

  /// Calls `work` with ranges that together are `0..<count`, each once, from several threads.
  static func share(_ count: Int, batch: Int, _ work: @Sendable (Range<Int>) -> Void) {
    guard count > batch, Cores.count > 1 else {
      for start in stride(from: 0, to: count, by: batch) { work(start..<min(start + batch, count)) }
      return
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: Cores.count) { _ in
      while true {
        let start = next.wrappingAdd(batch, ordering: .relaxed).oldValue
        guard start < count else { return }
        work(start..<min(start + batch, count))
      }
    }
  }

  /// The same, where each piece of work may fail: throws the failure of the first file by name.
  static func tryShare(
    _ count: Int, batch: Int, _ work: @Sendable (Int) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let failures = Guarded<[Diagnostic]>([])
    let stops = Atomic(false)
    share(count, batch: batch) { range in
      for index in range where !stops.load(ordering: .relaxed) {
        do throws(Diagnostic) { try work(index) } catch {
          // A disk that refuses one file refuses the others, too.
          stops.store(true, ordering: .relaxed)
          failures.withLock { $0.append(error) }
        }
      }
    }
    if let first = failures.withLock({ $0.min { $0.file < $1.file } }) { throw first }
  }
}
