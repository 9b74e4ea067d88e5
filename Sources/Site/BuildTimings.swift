import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// What a build took: for `minutebook build --timings`.
public struct BuildTimings: Sendable {
  /// Seconds of each phase, in their order, and the most memory until its end, in bytes.
  public private(set) var phases: [(name: String, seconds: Double, memory: Int)] = []
  /// Seconds of all cores for each kind of page or file, with the number of them, the slowest first.
  public internal(set) var kinds: [(name: String, files: Int, seconds: Double)] = []
  /// Seconds for the slowest pages.
  public internal(set) var slowest: [(path: String, seconds: Double)] = []
  /// The most memory that the program had at a time, in bytes; 0 where the system does not tell.
  public private(set) var peakMemory = 0

  private var last = ContinuousClock.now

  /// The clock starts.
  init() {}

  /// A phase ended.
  mutating func end(_ name: String) {
    let now = ContinuousClock.now
    let seconds = (now - last) / .seconds(1)
    last = now
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      peakMemory = usage.ru_maxrss * 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      peakMemory = usage.ru_maxrss
    #endif
    phases.append((name, seconds, peakMemory))
  }
}

/// What one core spent on files.
struct FileTimings {
  /// So many of the slowest are named.
  private static let named = 10
  private(set) var kinds: [String: (files: Int, seconds: Double)] = [:]
  private(set) var slowest: [(path: String, seconds: Double)] = []

  mutating func add(_ file: PlannedFile, seconds: Double) {
    let kind = file.kind
    let spent = kinds[kind] ?? (0, 0)
    kinds[kind] = (spent.files + 1, spent.seconds + seconds)
    add(file.path, seconds)
  }

  private mutating func add(_ path: String, _ seconds: Double) {
    if slowest.count == FileTimings.named, seconds <= slowest[FileTimings.named - 1].seconds { return }
    let place = slowest.firstIndex { $0.seconds < seconds } ?? slowest.count
    slowest.insert((path, seconds), at: place)
    if slowest.count > FileTimings.named { slowest.removeLast() }
  }

  /// Takes over what another core spent.
  mutating func add(_ other: FileTimings) {
    for (kind, spent) in other.kinds {
      kinds[kind, default: (0, 0)].files += spent.files
      kinds[kind, default: (0, 0)].seconds += spent.seconds
    }
    for page in other.slowest { add(page.path, page.seconds) }
  }
}
