import Dispatch
import Foundation
import Synchronization

/// Spreads work over the machine's cores.
enum Workers {
  /// The machine's.
  static let all = max(1, ProcessInfo.processInfo.activeProcessorCount)

  /// Calls `work` once for each worker, with the worker's number and a function that hands out the next piece, 0 to
  /// `pieces` less one, each once. Which worker gets which piece is open.
  static func run(_ count: Int, pieces: Int, _ work: @Sendable (_ worker: Int, _ next: () -> Int?) -> Void) {
    let taken = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(count, max(1, pieces))) { worker in
      work(worker) {
        let piece = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return piece < pieces ? piece : nil
      }
    }
  }
}
