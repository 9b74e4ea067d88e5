import Dispatch
import Guarding
import Testing

@Suite("A guarded value")
struct GuardedTests {
  @Test("is touched by one thread at a time")
  func oneAtATime() {
    let counted = Guarded<[Int: Int]>([:])
    DispatchQueue.concurrentPerform(iterations: 2000) { number in
      counted.withLock { counts in counts[number % 7, default: 0] += 1 }
    }
    #expect(counted.withLock { $0.values.reduce(0, +) } == 2000)
  }

  @Test("is not handed over while somebody has it, and is free again afterwards, also behind an error")
  func isFree() {
    struct Stop: Error {}
    let value = Guarded(1)
    value.withLock { _ in
      let second: Int? = value.withLockIfAvailable { $0 }
      #expect(second == nil)
    }
    #expect(throws: Stop.self) { try value.withLock { _ throws(Stop) -> Int in throw Stop() } }
    #expect(value.withLockIfAvailable { $0 } == 1)
  }
}
