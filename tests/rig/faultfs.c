/* faultfs - a passthrough FUSE file system with switchable faults.
 *
 * What: shows a backing folder under a mount point. Mount the same folder twice
 *   (two processes) and you have two "computers" looking at one share: each has its
 *   own locks owner space, its own (optional) stale cache, its own latency, its own
 *   connection that can hang or drop.
 * Build: make            (needs: apt install libfuse3-dev fuse3 gcc pkg-config)
 * Run:   faultfs BACKING MOUNTPOINT CTLFILE [-f]
 *   CTLFILE is a text file of `key=value` lines; it is re-read whenever it changes.
 *   Counters per operation are kept in CTLFILE.stats (text, always current).
 *   `tests/share/rig.rs` builds, mounts and switches it.
 *
 * Keys (all default 0 / honour):
 *   latency=MS          delay before every counted operation
 *   jitter=MS           plus 0..MS random
 *   locks=honour        byte-range locks seen by both mounts (a good server)
 *         local         seen only inside this mount (NFS nolock, cifs nobrl)
 *         smb           like honour, but an exclusive lock over one's own shared one is refused
 *         grant         every request granted, nobody excluded (broken server)
 *         enolck|eacces|eio   every lock call fails with that error
 *   sticky=1            locks outlive the program that held them (the server has not yet
 *                       noticed that a client died); back to 0 releases them
 *   droplocks=N         change N: the server forgets this mount's locks (reconnect
 *                       without durable handles)
 *   fsync=lie|eio       fsync returns 0 and does nothing / fails
 *   track=1             remember writes not yet fsynced (for powercut)
 *   powercut=N          change N: undo everything not fsynced, then kill open handles
 *   space=BYTES         that many more bytes may be written, then ENOSPC (-1: off)
 *   eio_write=N         the N-th write from now fails with EIO after half its bytes
 *   eio_read=N          the N-th read from now fails with EIO
 *   readonly=1          EROFS for everything that changes something
 *   hang=1              operations wait until hang=0 (uninterruptible for the caller)
 *   disconnect=enotconn|eio|estale    every operation fails with that error
 *   stale_handles=1     handles opened before the last disconnect keep failing (ESTALE)
 *   datacache=MS        file data read is served from a per-mount cache for MS ms
 *   attrcache=MS        file sizes/existence are served from a per-mount cache for MS ms
 *   lockflush=1         taking a lock drops this mount's data+attr cache (as NFS does)
 *   ebusy_rename=N, ebusy_unlink=N   the next N renames / unlinks fail with EBUSY
 *   mmap=1              -shm files may be mapped (kernel cache, not shared between mounts)
 */
#define FUSE_USE_VERSION 31
#define _GNU_SOURCE
#include <fuse.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include <dirent.h>
#include <pthread.h>
#include <time.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/mman.h>

static char *back, *ctl, *lockdir, *statmap;
static pthread_mutex_t mu = PTHREAD_MUTEX_INITIALIZER;
static struct cfg {
	int latency, jitter, lk, lkerr, sticky, droplocks, fsync, track, powercut;
	long long space;
	int eio_write, eio_read, readonly, hang, disc, stale_handles;
	int datacache, attrcache, lockflush, ebusy_rename, ebusy_unlink, mmap;
} C = { .space = -1 };
enum { LK_HONOUR, LK_LOCAL, LK_GRANT, LK_ERR, LK_SMB };
static struct cfg last = { .space = -1 };
static struct timespec ctl_m; static int gen = 1;

/* ---- counters: one fixed-width text line per operation, in a shared mapping ---- */
static const char *opn[] = { "getattr","open","create","read","write","truncate","fsync",
	"lock","unlink","rename","close","readdir","other","cached_read","cached_attr" };
enum { GETATTR,OPEN,CREATE,READ,WRITE,TRUNC,FSYNC,LOCK,UNLINK,RENAME,CLOSE,READDIR,OTHER,CREAD,CATTR,NOPS };
static long cnt[NOPS];
#define LINE 32
static void count(int op)
{
	char b[64];
	pthread_mutex_lock(&mu);
	snprintf(b, sizeof b, "%-15s%15ld ", opn[op], ++cnt[op]); b[LINE - 1] = '\n';
	memcpy(statmap + op * LINE, b, LINE);
	pthread_mutex_unlock(&mu);
}
static double now_ms(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec * 1e3 + t.tv_nsec / 1e6; }
static void msleep(double ms) { struct timespec t = { ms / 1000, ((long)(ms * 1e6)) % 1000000000L }; nanosleep(&t, 0); }

/* ---- locks: one descriptor per (inode, lock owner), OFD locks on it. Honoured locks sit
 * on the backing file itself (so every mount sees them), local ones on a private file. ---- */
static struct lk { ino_t ino; uint64_t owner; int local, fd, dead; off_t shared[8][2]; struct lk *next; } *lks;
/* locks=smb: which ranges this owner has shared; a second exclusive request over one of them is refused */
static int own_shared(struct lk *l, off_t from, off_t n) { for (int i = 0; i < 8; i++) if (l->shared[i][1] && l->shared[i][0] < from + n && from < l->shared[i][0] + l->shared[i][1]) return 1; return 0; }
static void note_shared(struct lk *l, struct flock *fl)
{
	for (int i = 0; i < 8; i++) if (l->shared[i][0] == fl->l_start || (fl->l_type == F_UNLCK && fl->l_len == 0)) l->shared[i][1] = 0;
	if (fl->l_type == F_RDLCK) for (int i = 0; i < 8; i++) if (!l->shared[i][1]) { l->shared[i][0] = fl->l_start; l->shared[i][1] = fl->l_len; break; }
}
static void drop_locks(ino_t ino, uint64_t owner, int all)
{
	for (struct lk **p = &lks; *p;) {
		struct lk *l = *p;
		if (all || (l->ino == ino && l->owner == owner)) {
			if (C.sticky && !all) { l->dead = 1; l->owner = ~l->owner; p = &l->next; continue; }
			close(l->fd); *p = l->next; free(l);
		} else p = &l->next;
	}
}
/* ---- undo log for powercut ---- */
static struct undo { char kind; ino_t ino; off_t off, osize; size_t n; char *buf, *path; struct undo *next; } *undo;
static void undo_add(char kind, int fd, const char *path, off_t off, size_t n)
{
	struct stat s; struct undo *u = calloc(1, sizeof *u);
	if (fd >= 0) fstat(fd, &s); else lstat(path, &s);
	u->kind = kind; u->ino = s.st_ino; u->osize = s.st_size; u->off = off; u->path = strdup(path);
	if (kind == 'W' || kind == 'T') {
		if (kind == 'T') n = s.st_size > off ? s.st_size - off : 0;
		u->buf = malloc(n + 1); ssize_t r = pread(fd, u->buf, n, off); u->n = r > 0 ? r : 0;
	} else if (kind == 'U') {
		static int k; char b[4200]; snprintf(b, sizeof b, "%s/keep%d", lockdir, k++);
		int i = open(path, O_RDONLY), o = open(b, O_CREAT | O_WRONLY | O_TRUNC, 0600); char t[65536]; ssize_t r;
		while ((r = read(i, t, sizeof t)) > 0) if (write(o, t, r) < 0) break;
		close(i); close(o); u->buf = strdup(b);
	}
	u->next = undo; undo = u;
}
static void undo_forget(ino_t ino, int dir)
{
	for (struct undo **p = &undo; *p;) {
		struct undo *u = *p;
		if (dir ? (u->kind == 'U' || u->kind == 'C') : (u->ino == ino && (u->kind == 'W' || u->kind == 'T'))) {
			*p = u->next; free(u->buf); free(u->path); free(u);
		} else p = &u->next;
	}
}
static void powercut(void)
{
	while (undo) {
		struct undo *u = undo; undo = u->next;
		if (u->kind == 'C') unlink(u->path);
		else if (u->kind == 'U') {
			int i = open(u->buf, O_RDONLY), o = open(u->path, O_CREAT | O_WRONLY | O_TRUNC, 0644); char t[65536]; ssize_t r;
			while ((r = read(i, t, sizeof t)) > 0) if (write(o, t, r) < 0) break;
			close(i); close(o);
		} else {
			int o = open(u->path, O_RDWR);
			if (o >= 0) { if (pwrite(o, u->buf, u->n, u->off) < 0) {} if (ftruncate(o, u->osize)) {} close(o); }
		}
		free(u->buf); free(u->path); free(u);
	}
	gen++;
}
/* ---- per-mount stale cache ---- */
#define CB 4096
static struct page { ino_t ino; off_t blk; double at; int n; char d[CB]; } *pg; /* direct mapped */
#define NPG 16384
static struct attr { char path[256]; double at; int rc; struct stat s; } at[256];
static unsigned hsh(uint64_t a, uint64_t b) { a = a * 0x9E3779B97F4A7C15ull + b * 0xC2B2AE3D27D4EB4Full; return (unsigned)(a >> 40); }
static struct attr *attr_of(const char *p) { unsigned h = 5381; for (const char *c = p; *c; c++) h = h * 33 + *c; return &at[h % 256]; }
static void drop_cache(void) { for (int i = 0; i < 256; i++) at[i].at = -1e12; for (int i = 0; i < NPG; i++) pg[i].at = -1e12; }
static void drop_attr(const char *p) { if (p) attr_of(p)->at = -1e12; }

/* ---- control file ---- */
static int errnum(const char *v) { return !strcmp(v, "enotconn") ? ENOTCONN : !strcmp(v, "eio") ? EIO : !strcmp(v, "estale") ? ESTALE : !strcmp(v, "enolck") ? ENOLCK : !strcmp(v, "eacces") ? EACCES : atoi(v); }
static void reload(void)
{
	struct stat s;
	if (stat(ctl, &s)) return;
	pthread_mutex_lock(&mu);
	if (s.st_mtim.tv_sec != ctl_m.tv_sec || s.st_mtim.tv_nsec != ctl_m.tv_nsec) {
		struct cfg n = { .space = -1 }; char k[64], v[64], line[160]; FILE *f = fopen(ctl, "r");
		ctl_m = s.st_mtim;
		while (f && fgets(line, sizeof line, f)) {
			if (sscanf(line, " %63[^= \n] = %63s", k, v) != 2) continue;
			int i = atoi(v);
#define K(x) else if (!strcmp(k, #x)) n.x = i;
			if (!strcmp(k, "locks")) { n.lk = !strcmp(v, "honour") ? LK_HONOUR : !strcmp(v, "local") ? LK_LOCAL : !strcmp(v, "grant") ? LK_GRANT : !strcmp(v, "smb") ? LK_SMB : LK_ERR; n.lkerr = errnum(v); }
			else if (!strcmp(k, "fsync")) n.fsync = !strcmp(v, "lie") ? 1 : !strcmp(v, "eio") ? 2 : 0;
			else if (!strcmp(k, "disconnect")) n.disc = errnum(v);
			else if (!strcmp(k, "space")) n.space = atoll(v);
			K(latency) K(jitter) K(sticky) K(droplocks) K(track) K(powercut) K(eio_write) K(eio_read) K(readonly)
			K(hang) K(stale_handles) K(datacache) K(attrcache) K(lockflush) K(ebusy_rename) K(ebusy_unlink) K(mmap)
		}
		if (f) fclose(f);
		if (n.disc && !C.disc && n.stale_handles) gen++;
		if (n.droplocks != C.droplocks) drop_locks(0, 0, 1);
		/* countdowns are re-armed only when their own line changed */
#define KEEP(x) if (n.x == last.x) n2.x = C.x;
		struct cfg n2 = n; KEEP(space) KEEP(eio_write) KEEP(eio_read) KEEP(ebusy_rename) KEEP(ebusy_unlink)
		int pc = n.powercut != C.powercut, unstick = C.sticky && !n.sticky;
		last = n; C = n2;
		if (unstick) for (struct lk **p = &lks; *p;) { struct lk *l = *p; if (l->dead) { close(l->fd); *p = l->next; free(l); } else p = &l->next; }
		if (pc) powercut();
		if (!C.datacache && !C.attrcache) drop_cache();
	}
	pthread_mutex_unlock(&mu);
}
/* Called at the start of every operation: faults that hit all of them. */
static int enter(int op, int free_of_charge)
{
	reload();
	while (C.hang) { msleep(15); if (fuse_interrupted()) return -EINTR; reload(); }
	if (C.disc) return -C.disc;
	if (!free_of_charge) {
		count(op);
		if (C.latency || C.jitter) msleep(C.latency + (C.jitter ? rand() % C.jitter : 0));
	}
	return 0;
}
#define ENTER(op) do { int e_ = enter(op, 0); if (e_) return e_; } while (0)
#define WRITES() do { if (C.readonly) return -EROFS; } while (0)
static int take(int *n) { int hit = 0; pthread_mutex_lock(&mu); if (*n > 0 && --*n == 0) hit = 1; pthread_mutex_unlock(&mu); return hit; }
static int take_each(int *n) { int hit = 0; pthread_mutex_lock(&mu); if (*n > 0) { --*n; hit = 1; } pthread_mutex_unlock(&mu); return hit; }

struct fh { int fd, gen; ino_t ino; char *path; };
#define FH(fi) ((struct fh *)(uintptr_t)(fi)->fh)
#define ALIVE(fi) do { if (FH(fi)->gen != gen) return -ESTALE; } while (0)
static char *P(char *b, const char *p) { snprintf(b, 4200, "%s%s", back, p); return b; }
#define R(x) ((x) == -1 ? -errno : 0)

static int f_getattr(const char *p, struct stat *s, struct fuse_file_info *fi)
{
	char b[4200];
	int root = p && !strcmp(p, "/");
	const char *key = p ? p : fi ? FH(fi)->path : NULL;
	if (C.attrcache && key && !root) {
		reload();
		struct attr *a = attr_of(key);
		if (!C.hang && !C.disc && !strcmp(a->path, key) && now_ms() - a->at < C.attrcache) { count(CATTR); *s = a->s; return a->rc; }
	}
	int e = enter(GETATTR, root); if (e) return e;
	if (fi && FH(fi)->gen != gen) return -ESTALE;
	int rc = fi ? R(fstat(FH(fi)->fd, s)) : R(lstat(P(b, p), s));
	if (C.attrcache && key && strlen(key) < 256) { struct attr *a = attr_of(key); strcpy(a->path, key); a->at = now_ms(); a->rc = rc; a->s = *s; }
	return rc;
}
static int mkfh(int fd, const char *p, struct fuse_file_info *fi)
{
	struct stat s; if (fd < 0) return -errno;
	struct fh *h = malloc(sizeof *h); fstat(fd, &s);
	h->fd = fd; h->gen = gen; h->ino = s.st_ino; h->path = strdup(p);
	fi->fh = (uintptr_t)h; fi->direct_io = 1;
	size_t n = strlen(p);
	if (C.mmap && n > 4 && !strcmp(p + n - 4, "-shm")) { fi->direct_io = 0; fi->keep_cache = 1; }
	return 0;
}
static int f_open(const char *p, struct fuse_file_info *fi)
{
	char b[4200]; ENTER(OPEN);
	if ((fi->flags & O_ACCMODE) != O_RDONLY) WRITES();
	drop_attr(p); /* opening fetches fresh attributes of that one file, as SMB and NFS clients do */
	/* always opened read-write underneath so the undo log and OFD locks work */
	int fd = open(P(b, p), (fi->flags & ~(O_ACCMODE | O_APPEND)) | O_RDWR);
	if (fd < 0 && (errno == EACCES || errno == EROFS)) fd = open(b, fi->flags);
	return mkfh(fd, p, fi);
}
static int f_create(const char *p, mode_t m, struct fuse_file_info *fi)
{
	char b[4200]; ENTER(CREATE); WRITES();
	if (C.space == 0) return -ENOSPC;
	drop_attr(p);
	int fd = open(P(b, p), (fi->flags & ~(O_ACCMODE | O_APPEND)) | O_RDWR | O_CREAT, m);
	if (fd >= 0 && C.track) { pthread_mutex_lock(&mu); undo_add('C', fd, b, 0, 0); pthread_mutex_unlock(&mu); }
	return mkfh(fd, p, fi);
}
static int f_read(const char *p, char *o, size_t n, off_t off, struct fuse_file_info *fi)
{
	off_t a0 = off / CB * CB; size_t span = (off + n + CB - 1) / CB * CB - a0;
	if (C.datacache) { /* served from the stale cache when every block of it is young */
		reload(); double t = now_ms(); size_t got = 0; int ok = !C.hang && !C.disc && FH(fi)->gen == gen;
		pthread_mutex_lock(&mu);
		for (off_t k = off; ok && got < n;) {
			struct page *q = &pg[hsh(FH(fi)->ino, k / CB) % NPG]; int in = k % CB, w = q->n - in;
			if (q->ino != FH(fi)->ino || q->blk != k / CB || t - q->at > C.datacache) { ok = 0; break; }
			if (w <= 0) break;
			if (w > (int)(n - got)) w = n - got;
			memcpy(o + got, q->d + in, w); got += w; k += w; if (q->n < CB) break;
		}
		pthread_mutex_unlock(&mu);
		if (ok) { count(CREAD); return got; }
	}
	ENTER(READ); ALIVE(fi);
	if (take(&C.eio_read)) return -EIO;
	if (!C.datacache) { ssize_t r = pread(FH(fi)->fd, o, n, off); return r < 0 ? -errno : r; }
	char *m = malloc(span); ssize_t r = pread(FH(fi)->fd, m, span, a0); double t = now_ms();
	if (r < 0) { free(m); return -errno; }
	pthread_mutex_lock(&mu);
	for (ssize_t k = 0; k < r; k += CB) {
		struct page *q = &pg[hsh(FH(fi)->ino, (a0 + k) / CB) % NPG];
		q->ino = FH(fi)->ino; q->blk = (a0 + k) / CB; q->at = t; q->n = r - k < CB ? r - k : CB; memcpy(q->d, m + k, q->n);
	}
	pthread_mutex_unlock(&mu);
	ssize_t have = r - (off - a0); if (have < 0) have = 0; if (have > (ssize_t)n) have = n;
	memcpy(o, m + (off - a0), have); free(m);
	return have;
}
static int f_write(const char *p, const char *d, size_t n, off_t off, struct fuse_file_info *fi)
{
	ENTER(WRITE); ALIVE(fi); WRITES();
	drop_attr(FH(fi)->path);
	if (take(&C.eio_write)) { if (pwrite(FH(fi)->fd, d, n / 2, off) < 0) {} return -EIO; }
	pthread_mutex_lock(&mu);
	for (size_t k = 0; k < n + CB; k += CB) { struct page *q = &pg[hsh(FH(fi)->ino, (off + k) / CB) % NPG]; if (q->ino == FH(fi)->ino) q->at = -1e12; }
	if (C.space >= 0) { if (C.space < (long long)n) { C.space = 0; pthread_mutex_unlock(&mu); return -ENOSPC; } C.space -= n; }
	if (C.track) { char b[4200]; undo_add('W', FH(fi)->fd, P(b, FH(fi)->path), off, n); }
	pthread_mutex_unlock(&mu);
	ssize_t r = pwrite(FH(fi)->fd, d, n, off);
	return r < 0 ? -errno : (int)r;
}
static int f_truncate(const char *p, off_t z, struct fuse_file_info *fi)
{
	char b[4200]; ENTER(TRUNC); WRITES();
	drop_attr(p ? p : fi ? FH(fi)->path : NULL);
	if (fi) { ALIVE(fi);
		if (C.track) { pthread_mutex_lock(&mu); undo_add('T', FH(fi)->fd, P(b, FH(fi)->path), z, 0); pthread_mutex_unlock(&mu); }
		return R(ftruncate(FH(fi)->fd, z)); }
	if (C.track) { int fd = open(P(b, p), O_RDWR); if (fd >= 0) { pthread_mutex_lock(&mu); undo_add('T', fd, b, z, 0); pthread_mutex_unlock(&mu); close(fd); } }
	return R(truncate(P(b, p), z));
}
static int f_fsync(const char *p, int ds, struct fuse_file_info *fi)
{
	ENTER(FSYNC); ALIVE(fi);
	if (C.fsync == 2) return -EIO;
	if (C.fsync == 1) return 0;
	if (C.track) { pthread_mutex_lock(&mu); undo_forget(FH(fi)->ino, 0); pthread_mutex_unlock(&mu); }
	return 0; /* the backing folder need not be flushed: only powercut= loses data here */
}
static int f_fsyncdir(const char *p, int ds, struct fuse_file_info *fi)
{
	ENTER(FSYNC);
	if (C.fsync == 2) return -EIO;
	if (C.fsync == 0 && C.track) { pthread_mutex_lock(&mu); undo_forget(0, 1); pthread_mutex_unlock(&mu); }
	return 0;
}
static int f_lock(const char *p, struct fuse_file_info *fi, int cmd, struct flock *fl)
{
	ENTER(LOCK); ALIVE(fi);
	if (C.lk == LK_ERR && fl->l_type != F_UNLCK) return -C.lkerr;
	if (C.lk == LK_GRANT || C.lk == LK_ERR) { if (cmd == F_GETLK) fl->l_type = F_UNLCK; return 0; }
	int local = C.lk == LK_LOCAL, rc; struct lk *l;
	pthread_mutex_lock(&mu);
	for (l = lks; l; l = l->next) if (l->ino == FH(fi)->ino && l->owner == fi->lock_owner && l->local == local) break;
	if (!l) {
		char b[4200];
		if (local) snprintf(b, sizeof b, "%s/%lu", lockdir, (unsigned long)FH(fi)->ino); else snprintf(b, sizeof b, "/proc/self/fd/%d", FH(fi)->fd);
		l = calloc(1, sizeof *l); l->fd = open(b, O_RDWR | (local ? O_CREAT : 0), 0600); l->ino = FH(fi)->ino; l->owner = fi->lock_owner; l->local = local;
		if (l->fd < 0) { free(l); pthread_mutex_unlock(&mu); return -ENOLCK; }
		l->next = lks; lks = l;
	}
	if (C.lockflush && fl->l_type != F_UNLCK) drop_cache();
	fl->l_pid = 0;
	if (C.lk == LK_SMB && cmd != F_GETLK && fl->l_type == F_WRLCK && own_shared(l, fl->l_start, fl->l_len)) rc = -EAGAIN;
	else rc = R(fcntl(l->fd, cmd == F_GETLK ? F_OFD_GETLK : F_OFD_SETLK, fl));
	if (!rc && cmd != F_GETLK) note_shared(l, fl);
	pthread_mutex_unlock(&mu);
	while (cmd == F_SETLKW && rc == -EAGAIN) { /* blocking request: poll, stay killable */
		msleep(10); if (fuse_interrupted()) return -EINTR;
		fl->l_pid = 0; rc = R(fcntl(l->fd, F_OFD_SETLK, fl));
	}
	return rc;
}
static int f_flush(const char *p, struct fuse_file_info *fi)
{ /* close(2) by any process: POSIX says its locks on this file go */
	reload(); pthread_mutex_lock(&mu); drop_locks(FH(fi)->ino, fi->lock_owner, 0); pthread_mutex_unlock(&mu); return 0;
}
static int f_release(const char *p, struct fuse_file_info *fi) { count(CLOSE); close(FH(fi)->fd); free(FH(fi)->path); free(FH(fi)); return 0; }
static int f_unlink(const char *p)
{
	char b[4200]; ENTER(UNLINK); WRITES(); if (take_each(&C.ebusy_unlink)) return -EBUSY;
	drop_attr(p); P(b, p);
	if (C.track) { pthread_mutex_lock(&mu); undo_add('U', -1, b, 0, 0); pthread_mutex_unlock(&mu); }
	return R(unlink(b));
}
static int f_rename(const char *a, const char *z, unsigned fl)
{
	char b[4200], c[4200]; ENTER(RENAME); WRITES(); if (take_each(&C.ebusy_rename)) return -EBUSY;
	drop_attr(a); drop_attr(z);
	return R(renameat2(AT_FDCWD, P(b, a), AT_FDCWD, P(c, z), fl));
}
static int f_readdir(const char *p, void *buf, fuse_fill_dir_t fill, off_t o, struct fuse_file_info *fi, enum fuse_readdir_flags fl)
{
	char b[4200]; ENTER(READDIR); DIR *d = opendir(P(b, (char *)(uintptr_t)fi->fh)); /* the path is not told again */ struct dirent *e;
	if (!d) return -errno;
	while ((e = readdir(d))) fill(buf, e->d_name, NULL, 0, 0);
	closedir(d); return 0;
}
static int f_mkdir(const char *p, mode_t m) { char b[4200]; ENTER(OTHER); WRITES(); drop_attr(p); return R(mkdir(P(b, p), m)); }
static int f_rmdir(const char *p) { char b[4200]; ENTER(OTHER); WRITES(); drop_attr(p); return R(rmdir(P(b, p))); }
static int f_chmod(const char *p, mode_t m, struct fuse_file_info *fi) { char b[4200]; ENTER(OTHER); WRITES(); return R(chmod(P(b, p), m)); }
static int f_chown(const char *p, uid_t u, gid_t g, struct fuse_file_info *fi) { return 0; }
static int f_utimens(const char *p, const struct timespec t[2], struct fuse_file_info *fi) { char b[4200]; ENTER(OTHER); return R(utimensat(AT_FDCWD, P(b, p), t, 0)); }
static int f_statfs(const char *p, struct statvfs *s) { ENTER(OTHER); return R(statvfs(back, s)); }
static int f_opendir(const char *p, struct fuse_file_info *fi) { if (C.disc) return -C.disc; fi->fh = (uintptr_t)strdup(p); return 0; }
static int f_releasedir(const char *p, struct fuse_file_info *fi) { free((char *)(uintptr_t)fi->fh); return 0; }
static void *f_init(struct fuse_conn_info *c, struct fuse_config *f)
{
	f->attr_timeout = f->entry_timeout = f->negative_timeout = 0; f->use_ino = 1; f->hard_remove = 1; f->nullpath_ok = 1;
	return NULL;
}
static const struct fuse_operations ops = { .init = f_init, .getattr = f_getattr, .open = f_open, .create = f_create, .read = f_read,
	.write = f_write, .truncate = f_truncate, .fsync = f_fsync, .fsyncdir = f_fsyncdir, .lock = f_lock, .flush = f_flush, .release = f_release,
	.unlink = f_unlink, .rename = f_rename, .readdir = f_readdir, .opendir = f_opendir, .releasedir = f_releasedir, .mkdir = f_mkdir, .rmdir = f_rmdir, .chmod = f_chmod, .chown = f_chown,
	.utimens = f_utimens, .statfs = f_statfs };

int main(int argc, char **argv)
{
	char b[4200];
	if (argc < 4) { fprintf(stderr, "usage: faultfs BACKING MOUNTPOINT CTLFILE [-f]\n"); return 2; }
	umask(0); back = realpath(argv[1], NULL); ctl = realpath(argv[3], NULL);
	if (!back || !ctl) { perror("faultfs"); return 2; }
	snprintf(b, sizeof b, "%s.locks", ctl); mkdir(b, 0700); lockdir = strdup(b);
	pg = calloc(NPG, sizeof *pg); drop_cache();
	snprintf(b, sizeof b, "%s.stats", ctl);
	int fd = open(b, O_RDWR | O_CREAT | O_TRUNC, 0644); if (ftruncate(fd, NOPS * LINE)) return 2;
	statmap = mmap(0, NOPS * LINE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	for (int i = 0; i < NOPS; i++) { cnt[i] = -1; count(i); }
	char *av[] = { "faultfs", argv[2], argc > 4 ? "-f" : "-osubtype=faultfs", "-ofsname=faultfs", NULL };
	return fuse_main(4, av, &ops, NULL);
}
