import Foundation
import Processes
import Testing

/// These run the system's own small tools; `/bin/sh` stands for a program that does what its script says.
@Suite struct ProgramTests {
  private func shell(_ script: String, limits: ProcessLimits = ProcessLimits()) -> Program {
    Program("/bin/sh", ["-c", script], limits: limits)
  }

  @Test func whatAProgramWritesIsReturned() throws {
    let output = try Program("printf", ["%s|%s", "a b", "$HOME;`id`"]).run()
    #expect(String(decoding: output.bytes, as: UTF8.self) == "a b|$HOME;`id`")
  }

  @Test func theEnvironmentIsFixedAndMinimal() throws {
    let output = try Program("env", [], environment: ["EXTRA": "1"]).run()
    let names = String(decoding: output.bytes, as: UTF8.self).split(separator: "\n").map { $0.prefix { $0 != "=" } }
    #expect(Set(names) == ["EXTRA", "HOME", "LANG", "LC_ALL", "PATH", "TZ"])
  }

  @Test func theInputIsEmptyAndOtherFilesAreClosed() throws {
    let output = try shell("cat; ls /proc/self/fd 2>/dev/null | wc -l").run()
    // The three outputs and the folder that ls reads.
    #expect(["4", "0"].contains(String(decoding: output.bytes, as: UTF8.self).filter(\.isNumber)))
  }

  @Test func aMissingProgramIsNamed() {
    #expect(throws: ProcessError.missing(program: "no-such-program-here")) {
      try Program("no-such-program-here", []).run()
    }
    #expect(!Program.isInstalled("no-such-program-here"))
    #expect(!Program.isInstalled("/tmp"))
  }

  @Test func anExitCodeComesWithTheLastLineOfComplaint() {
    #expect(throws: ProcessError.failed(program: "/bin/sh", code: 3, lastLine: "second")) {
      try shell("echo first >&2; echo second >&2; echo >&2; exit 3").run()
    }
    #expect(throws: ProcessError.ended(program: "/bin/sh", signal: 15, lastLine: "")) {
      try shell("kill -TERM $$").run()
    }
  }

  @Test func aProgramThatTakesTooLongIsKilledWithAllItStarted() throws {
    let mark = try PrivateFolder()
    let limits = ProcessLimits(wallTime: .milliseconds(300))
    #expect(throws: ProcessError.limit(program: "/bin/sh", .wallTime(.milliseconds(300)))) {
      try shell("(sleep 1; echo late >\(mark.file("late"))) & sleep 30", limits: limits).run()
    }
    Thread.sleep(forTimeInterval: 1.2)
    #expect(!FileManager.default.fileExists(atPath: mark.file("late")))
  }

  @Test func whatAProgramLeavesBehindEndsWithIt() throws {
    let mark = try PrivateFolder()
    let output = try shell("(sleep 1; echo late >\(mark.file("late"))) & echo done").run()
    #expect(output.bytes == Array("done\n".utf8))
    Thread.sleep(forTimeInterval: 1.2)
    #expect(!FileManager.default.fileExists(atPath: mark.file("late")))
  }

  @Test func computingMemoryOutputAndFilesAreLimited() throws {
    let folder = try PrivateFolder()
    #expect(throws: ProcessError.limit(program: "/bin/sh", .cpuSeconds(1))) {
      try shell("while :; do :; done", limits: ProcessLimits(cpuSeconds: 1)).run()
    }
    #expect(throws: ProcessError.limit(program: "/bin/sh", .output(1000))) {
      try shell("while :; do echo 0123456789; done", limits: ProcessLimits(output: 1000)).run()
    }
    #expect(throws: ProcessError.limit(program: "dd", .fileSize(4096))) {
      try Program(
        "dd", ["if=/dev/zero", "of=\(folder.file("large"))", "bs=1024", "count=64"],
        limits: ProcessLimits(fileSize: 4096)
      ).run()
    }
    #expect(throws: ProcessError.limit(program: "dd", .memory(64 << 20))) {
      try Program(
        "dd", ["if=/dev/zero", "of=/dev/null", "bs=512M", "count=1"], limits: ProcessLimits(memory: 64 << 20)
      ).run()
    }
  }

  @Test func longComplaintsAreKeptFromTheirEnd() throws {
    let output = try shell("i=0; while [ $i -lt 20000 ]; do echo line $i >&2; i=$((i+1)); done").run()
    #expect(output.complaints.hasSuffix("line 19999\n"))
    #expect(output.complaints.utf8.count <= 32 << 10)
  }

  @Test func severalThreadsRunProgramsAtOnce() {
    DispatchQueue.concurrentPerform(iterations: 40) { index in
      let output = try? Program("printf", ["%s", "\(index)"]).run()
      #expect(output.map { String(decoding: $0.bytes, as: UTF8.self) } == "\(index)")
    }
  }

  @Test func aPrivateFolderGoesWithItsValue() throws {
    var path = ""
    do {
      let folder = try PrivateFolder()
      path = folder.path
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder.file("a")))
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(rights == 0o700)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
