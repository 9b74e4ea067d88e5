#ifndef MINUTEBOOK_PROCESSES_H
#define MINUTEBOOK_PROCESSES_H
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

/* What a child may use; 0 where there is no limit. */
struct child_limits {
  uint64_t cpu_seconds, address_space, file_size, open_files;
};

/* The lower of both limits: a child never gets more than this process has. */
static inline int lower_limit(int resource, uint64_t soft, uint64_t hard) {
  struct rlimit now, next;
  if (soft == 0) return 0;
  if (getrlimit(resource, &now) != 0) return -1;
  next.rlim_cur = now.rlim_max < (rlim_t)soft ? now.rlim_max : (rlim_t)soft;
  next.rlim_max = now.rlim_max < (rlim_t)hard ? now.rlim_max : (rlim_t)hard;
  return setrlimit(resource, &next);
}

/* A pipe that no program started meanwhile by another thread inherits. */
static inline int private_pipe(int ends[2]) {
#if defined(__linux__)
  return (int)syscall(SYS_pipe2, ends, O_CLOEXEC);
#else
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}

/*
 * Starts a program in a process group of its own, its input empty, its outputs the two descriptors, every other
 * descriptor closed. The program's number; -1 with errno where it cannot be started (the number is never waited for then).
 * Swift hides fork(2); between it and execve(2) only calls that are safe there are made.
 */
static inline pid_t start_child(
    const char *program, char *const *arguments, char *const *environment, const char *folder, int output,
    int complaints, struct child_limits limits) {
  int report[2];
  if (private_pipe(report) != 0) return -1;
  pid_t parent = getpid();
  pid_t child = fork();
  if (child == 0) {
    sigset_t none;
    int failure = 0;
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    setpgid(0, 0);
#if defined(__linux__)
    /* A program that outlives this one would be watched by nobody. */
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(127);
#else
    (void)parent;
#endif
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    /* Worker threads keep signals back, and that would be inherited: SIGXCPU must arrive. */
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, 0);
    if (nothing < 0 || dup2(nothing, 0) < 0 || dup2(output, 1) < 0 || dup2(complaints, 2) < 0) failure = errno;
#if defined(__linux__) && defined(SYS_close_range)
    if (syscall(SYS_close_range, 3u, ~0u, 4u /* CLOSE_RANGE_CLOEXEC */) != 0)
#endif
      for (int descriptor = 3; descriptor < 1024; descriptor++) fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    if (!failure && folder && chdir(folder) != 0) failure = errno;
    if (!failure && (lower_limit(RLIMIT_CORE, 1, 1) != 0 ||
                     lower_limit(RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1) != 0 ||
#if defined(__linux__)
                     lower_limit(RLIMIT_AS, limits.address_space, limits.address_space) != 0 ||
#endif
                     lower_limit(RLIMIT_FSIZE, limits.file_size, limits.file_size) != 0 ||
                     lower_limit(RLIMIT_NOFILE, limits.open_files, limits.open_files) != 0))
      failure = errno;
    if (!failure) {
      execve(program, arguments, environment);
      failure = errno;
    }
    while (write(report[1], &failure, sizeof failure) < 0 && errno == EINTR) {}
    _exit(127);
  }
  int failure = child < 0 ? errno : 0;
  close(report[1]);
  if (child > 0) {
    ssize_t count;
    /* Both do it: whoever is first, the group is there when this returns. */
    setpgid(child, child);
    do count = read(report[0], &failure, sizeof failure);
    while (count < 0 && errno == EINTR);
    if (count > 0) {
      while (waitpid(child, 0, 0) < 0 && errno == EINTR) {}
      child = -1;
    }
  }
  close(report[0]);
  if (failure) errno = failure;
  return child;
}

/* Whether the child has ended; it is not forgotten yet, so that its number and its group's stay its own. */
static inline int child_has_ended(pid_t child, int waits) {
  siginfo_t info;
  info.si_pid = 0;
  while (waitid(P_PID, (id_t)child, &info, WEXITED | WNOWAIT | (waits ? 0 : WNOHANG)) != 0)
    if (errno != EINTR) return 1;
  return info.si_pid != 0;
}

/* Ends everything that the child left behind, forgets it: its exit code, or minus the signal that ended it. */
static inline int end_child(pid_t child) {
  int status = 0;
  kill(-child, SIGKILL);
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return 127;
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}
#endif
