import Archive
import Foundation
import Guarding
import Minutes
import Mustache
import Synchronization

/// Makes planned files on all cores, each written as soon as it is made; those that would be what they are stay.
struct FileMaker {
  let library: TemplateLibrary
  let last: PageRecord
  let progress: BuildProgress?

  /// What other machines have made already.
  var parts = ShardParts()

  /// Throws what cannot be made or written.
  func make(_ files: [PlannedFile], to staged: StagedSite, timings: inout BuildTimings) throws(DiagnosticsError) {
    try make(files, timings: &timings, keep: staged.keep) { file throws(Diagnostic) in try staged.add(file) }
  }

  /// `keep` leaves a file that has not changed as it is and says whether it could; `add` takes what was made. Both are
  /// called from several threads.
  func make(
    _ files: [PlannedFile], timings: inout BuildTimings, keep: @Sendable (String) -> Bool,
    add: @Sendable (OutputFile) throws(Diagnostic) -> Void
  ) throws(DiagnosticsError) {
    let spent = Guarded(FileTimings())
    let failures = Guarded<[Diagnostic]>([])
    let stops = Atomic(false)
    // Files of one meeting stand together: one core makes some of them at a stretch.
    Cores.share(files.count, batch: 8) { stretch in
      var own = FileTimings()
      for file in files[stretch] where !stops.load(ordering: .relaxed) {
        defer { progress?.step() }
        if let inputs = file.inputs, last.isMade(file.path, of: inputs), keep(file.path) { continue }
        let begin = ContinuousClock.now
        let bytes: [UInt8]
        do { bytes = try parts.bytes(of: file.path) ?? file.make(library) } catch let error as Diagnostic {
          failures.withLock { $0.append(error) }
          continue
        } catch {
          failures.withLock { $0.append(.error(file.path, "cannot be made: \(error)")) }
          continue
        }
        do throws(Diagnostic) { try add(OutputFile(path: file.path, bytes: bytes)) } catch {
          // A disk that refuses one file refuses the others, too.
          stops.store(true, ordering: .relaxed)
          failures.withLock { $0.append(error) }
        }
        own.add(file, seconds: (ContinuousClock.now - begin) / .seconds(1))
      }
      let done = own
      spent.withLock { $0.add(done) }
    }
    let mistakes = failures.withLock { $0 }
    guard mistakes.isEmpty else {
      var seen: Set<Diagnostic> = []
      throw DiagnosticsError(mistakes.filter { seen.insert($0).inserted }.sorted { $0.file < $1.file })
    }
    let all = spent.withLock { $0 }
    timings.slowest = all.slowest
    timings.kinds = all.kinds.map { ($0.key, $0.value.files, $0.value.seconds) }.sorted { $0.seconds > $1.seconds }
  }
}
