/// Why a program's result cannot be used.
public enum ProcessError: Error, Equatable, Sendable {
  /// No such program on this machine.
  case missing(program: String)
  /// It is there and could not be started; the system's reason.
  case notStarted(program: String, reason: String)
  /// It met a limit and was ended.
  case limit(program: String, Limit)
  /// It ended with an exit code that is not 0; the last line that it complained with, empty where there is none.
  case failed(program: String, code: Int, lastLine: String)
  /// A signal ended it: it crashed, or somebody killed it.
  case ended(program: String, signal: Int, lastLine: String)

  /// Which limit was met.
  public enum Limit: Equatable, Sendable {
    case wallTime(Duration)
    case cpuSeconds(Int)
    /// Bytes.
    case memory(Int)
    /// Bytes on the standard output.
    case output(Int)
    /// Bytes of one file.
    case fileSize(Int)
  }
}
