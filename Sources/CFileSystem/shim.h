#ifndef MINUTEBOOK_FILE_SYSTEM_H
#define MINUTEBOOK_FILE_SYSTEM_H
#include <dirent.h>
#include <errno.h>

/* The name in a folder's entry, which may be shorter than the array that Swift would copy. */
static inline const char *entry_name(const struct dirent *entry) { return entry->d_name; }

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
/* renameat2(2) with RENAME_EXCHANGE (Linux 3.15): Swift's Glibc module does not show it. 0 where the names changed places. */
static inline int exchange_names(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
}
/* syncfs(2) (Linux 2.6.39): everything that the file system of this descriptor holds in memory reaches the disk. */
static inline int flush_file_system(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

#if defined(__LP64__)
#include <elf.h>
#include <string.h>
/* Where the linker puts the running program's own header, elf(5). */
extern const Elf64_Ehdr __ehdr_start __attribute__((visibility("hidden")));
/* The linker's digest of the running program (the note NT_GNU_BUILD_ID): at most `capacity` bytes. How many; 0 where there is none. */
static inline int program_build_id(unsigned char *bytes, int capacity) {
  const char *start = (const char *)&__ehdr_start;
  const char *base = __ehdr_start.e_type == ET_EXEC ? (const char *)0 : start;
  const Elf64_Phdr *headers = (const Elf64_Phdr *)(start + __ehdr_start.e_phoff);
  for (int index = 0; index < __ehdr_start.e_phnum; index++) {
    if (headers[index].p_type != PT_NOTE || headers[index].p_align > 8) continue;
    const char *note = base + headers[index].p_vaddr;
    const char *end = note + headers[index].p_memsz;
    /* Names and contents are padded to the segment's alignment. */
    size_t pad = headers[index].p_align == 8 ? 7 : 3;
    while (note + sizeof(Elf64_Nhdr) <= end) {
      const Elf64_Nhdr *head = (const Elf64_Nhdr *)note;
      const char *name = note + sizeof(Elf64_Nhdr);
      const char *content = name + ((head->n_namesz + pad) & ~pad);
      if (content + head->n_descsz > end) break;
      if (head->n_type == NT_GNU_BUILD_ID && head->n_namesz == 4 && memcmp(name, "GNU", 4) == 0) {
        int count = head->n_descsz < (unsigned)capacity ? (int)head->n_descsz : capacity;
        memcpy(bytes, content, (size_t)count);
        return count;
      }
      note = content + ((head->n_descsz + pad) & ~pad);
    }
  }
  return 0;
}
#else
static inline int program_build_id(unsigned char *bytes, int capacity) { (void)bytes; (void)capacity; return 0; }
#endif
#else
static inline int program_build_id(unsigned char *bytes, int capacity) { (void)bytes; (void)capacity; return 0; }
static inline int exchange_names(const char *first, const char *second) {
  (void)first;
  (void)second;
  errno = ENOSYS;
  return -1;
}
static inline int flush_file_system(int descriptor) {
  (void)descriptor;
  errno = ENOSYS;
  return -1;
}
#endif
#endif
