import CProcesses
import Foundation

/// What a program that ended well has written.
public struct ProgramOutput: Sendable {
  /// Its standard output.
  public let bytes: [UInt8]
  /// The end of its standard error: warnings, where it had any.
  public let complaints: String
}

extension Program {
  /// How much of the standard error is kept, from its end: enough for every tool's last words.
  private static let keptComplaints = 16 << 10

  /// Runs the program to its end and waits for it. Safe from several threads at once.
  ///
  /// Its input is empty, it works in a process group of its own, and nothing that it started outlives it. Throws where it
  /// is missing, cannot be started, meets a limit or ends with another exit code than 0.
  public func run() throws(ProcessError) -> ProgramOutput {
    guard let path = Program.path(of: name) else { throw .missing(program: name) }
    var output: [Int32] = [-1, -1]
    var complaints: [Int32] = [-1, -1]
    guard private_pipe(&output) == 0 else { throw notStarted() }
    defer { close(output[0]) }
    guard private_pipe(&complaints) == 0 else {
      let error = notStarted()
      close(output[1])
      throw error
    }
    defer { close(complaints[0]) }
    let deadline = ContinuousClock.now + limits.wallTime
    let child = start(path, output: output[1], complaints: complaints[1])
    let failure = child < 0 ? notStarted() : nil
    close(output[1])
    close(complaints[1])
    if let failure { throw failure }
    var reader = OutputReader(output: output[0], complaints: complaints[0])
    var limit = reader.read(child, until: deadline, limits: limits, kept: Program.keptComplaints)
    // One that has closed its outputs may still run.
    while limit == nil, child_has_ended(child, 0) == 0 {
      if ContinuousClock.now >= deadline { limit = .wallTime(limits.wallTime) }
      usleep(1000)
    }
    let code = Int(end_child(child))
    if let limit = limit ?? self.limit(behind: code, complaints: reader.complaintText) {
      throw .limit(program: name, limit)
    }
    if code < 0 { throw .ended(program: name, signal: -code, lastLine: reader.lastComplaint) }
    if code > 0 { throw .failed(program: name, code: code, lastLine: reader.lastComplaint) }
    return ProgramOutput(bytes: reader.outputBytes, complaints: reader.complaintText)
  }

  private func start(_ path: String, output: Int32, complaints: Int32) -> pid_t {
    let surroundings = Program.environment.merging(environment) { $1 }
    let variables = surroundings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let allowed = child_limits(
      cpu_seconds: UInt64(clamping: limits.cpuSeconds), address_space: UInt64(clamping: limits.memory ?? 0),
      file_size: UInt64(clamping: limits.fileSize), open_files: UInt64(clamping: limits.openFiles))
    return withCStrings([path] + arguments) { words in
      withCStrings(variables) { variables in
        if let folder {
          return folder.withCString { start_child(path, words, variables, $0, output, complaints, allowed) }
        }
        return start_child(path, words, variables, nil, output, complaints, allowed)
      }
    }
  }

  /// The limit that an end by itself tells of. Memory has no signal: a program that gets none says so, or is aborted.
  private func limit(behind code: Int, complaints: String) -> ProcessError.Limit? {
    if code == -Int(SIGXCPU) { return .cpuSeconds(limits.cpuSeconds) }
    if code == -Int(SIGXFSZ) { return .fileSize(limits.fileSize) }
    let words = complaints.lowercased()
    if code != 0, let memory = limits.memory,
      ["out of memory", "bad_alloc", "cannot allocate", "memory exhausted"].contains(where: words.contains)
    {
      return .memory(memory)
    }
    return nil
  }

  private func notStarted() -> ProcessError {
    .notStarted(program: name, reason: String(cString: strerror(errno)).lowercased())
  }
}

/// Texts as C's list of strings, closed by an empty pointer, for the time of a call.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
  pointers.append(nil)
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("an array with an element has an address") }
    return body(start)
  }
}
