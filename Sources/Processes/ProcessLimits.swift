/// What a program that works on untrusted input may use. Each limit holds for every process that the program starts,
/// but for the wall time and the output, which hold for all of them together.
public struct ProcessLimits: Sendable, Equatable {
  /// From the start to the end. The program and all that it started are killed then.
  public var wallTime: Duration
  /// Seconds of computing.
  public var cpuSeconds: Int
  /// Bytes of address space (RLIMIT_AS); nil where there is no limit, for programs that reserve more than they use.
  public var memory: Int?
  /// Bytes that the program may write to its standard output.
  public var output: Int
  /// Bytes of the largest file that the program may write.
  public var fileSize: Int
  /// Files that the program may have open at once.
  public var openFiles: Int

  /// The defaults suit a converter of one document: a minute, 1 GiB of memory, 64 MiB of output.
  public init(
    wallTime: Duration = .seconds(60), cpuSeconds: Int = 60, memory: Int? = 1 << 30, output: Int = 64 << 20,
    fileSize: Int = 256 << 20, openFiles: Int = 256
  ) {
    self.wallTime = wallTime
    self.cpuSeconds = cpuSeconds
    self.memory = memory
    self.output = output
    self.fileSize = fileSize
    self.openFiles = openFiles
  }
}
