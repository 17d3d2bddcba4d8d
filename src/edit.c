/*
** edit.c: the module lunarray.edit, a line of input edited in the terminal, by libedit.
**
** A shared module of its own, lunarray/edit.so, so that everything else loads where libedit is missing; built if libedit is found.
** Used by lunarray.shell alone, which reads plain lines without it.
**
**   readline(prompt)     the line that was typed; nil at the end of input; false when Ctrl-C gave it up
**   add(line)            puts a line into the history that the arrow keys walk
**   complete(f)          f(text before the cursor) -> what Tab inserts there, and, where it cannot decide, a text to show
**   interruptible(f, ...)  calls f like pcall; Ctrl-C meanwhile raises the error "interrupted" in it
**
** libedit's own interface (histedit.h) is used, not the one it shares with GNU readline: a Lua that is linked with readline would
** put its functions in the place of ours.
** A terminal is one for the process, so the module serves one Lua state at a time: the one that called it last.
** Ctrl-C while f runs only asks for a hook, in which the error is raised: nothing is done in the signal handler that may not be done there.
** A coroutine has hooks of its own, and C code has none: where f does not stop, the third Ctrl-C ends the process.
*/
#include <locale.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include <histedit.h>
#include <lua.h>
#include <lauxlib.h>

#define ED_COMPLETE "lunarray.edit.complete"    /* registry: the function that completes */
#define ED_HISTORY 1000                         /* lines that the arrow keys reach */

static EditLine *ed_line;                       /* made with the first line, kept as long as the module is loaded */
static History *ed_history;
static const char *ed_prompt;                   /* a string on the stack of the one who waits for a line */
static lua_State *ed_state;                     /* whose completer is asked */
static lua_State *volatile ed_running;          /* where Ctrl-C raises an error */
static sigjmp_buf ed_leave;                     /* where it leaves a line that is being typed */

/* ---- Ctrl-C ---- */

static void ed_stop (lua_State *L, lua_Debug *ar) {
  (void)ar;
  lua_sethook(L, NULL, 0, 0);
  luaL_error(L, "interrupted");
}

static volatile sig_atomic_t ed_presses;        /* of Ctrl-C since f was called */

static void ed_onrun (int sig) {
  static const char text[] = "\n(it will stop when it can; Ctrl-C once more ends lunarray)\n";
  if (ed_presses++ > 0) {
    ssize_t n = write(2, text, sizeof text - 1);
    (void)n;
    signal(sig, SIG_DFL);
  }
  if (ed_running != NULL) lua_sethook(ed_running, ed_stop, LUA_MASKCALL | LUA_MASKRET | LUA_MASKLINE | LUA_MASKCOUNT, 1);
}

/* the terminal waits in read() then: nothing is half done */
static void ed_onprompt (int sig) {
  (void)sig;
  siglongjmp(ed_leave, 1);
}

static void ed_catch (void (*handler) (int), struct sigaction *old) {
  struct sigaction s;
  memset(&s, 0, sizeof s);
  s.sa_handler = handler;
  sigemptyset(&s.sa_mask);
  sigaction(SIGINT, &s, old);
}

static int L_interruptible (lua_State *L) {
  struct sigaction old;
  luaL_checkany(L, 1);
  lua_State *outer = ed_running;
  ed_running = L;
  ed_presses = 0;
  ed_catch(ed_onrun, &old);
  int status = lua_pcall(L, lua_gettop(L) - 1, LUA_MULTRET, 0);
  sigaction(SIGINT, &old, NULL);
  ed_running = outer;
  if (lua_gethook(L) == ed_stop) lua_sethook(L, NULL, 0, 0);    /* it came when f had ended */
  lua_pushboolean(L, status == LUA_OK);
  lua_insert(L, 1);
  return lua_gettop(L);
}

/* ---- completion ---- */

/* [text before the cursor] -> [what to insert] [what to show] */
static int ed_ask (lua_State *L) {
  const LineInfo *at = lua_touserdata(L, 1);
  if (lua_getfield(L, LUA_REGISTRYINDEX, ED_COMPLETE) != LUA_TFUNCTION) return 0;
  lua_pushlstring(L, at->buffer, (size_t)(at->cursor - at->buffer));
  lua_call(L, 1, 2);
  return 2;
}

static unsigned char ed_tab (EditLine *e, int c) {
  (void)c;
  lua_State *L = ed_state;
  unsigned char what = CC_ERROR;                  /* a beep */
  if (L == NULL || !lua_checkstack(L, 8)) return what;
  int top = lua_gettop(L);
  lua_pushcfunction(L, ed_ask);
  lua_pushlightuserdata(L, (void *)el_line(e));
  if (lua_pcall(L, 1, 2, 0) == LUA_OK) {          /* a completer that fails completes nothing */
    const char *insert = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "";
    if (*insert != '\0' && el_insertstr(e, insert) == 0) what = CC_REFRESH;
    if (lua_type(L, -1) == LUA_TSTRING) {
      fprintf(stdout, "\n%s\n", lua_tostring(L, -1));
      fflush(stdout);
      what = CC_REDISPLAY;
    }
  }
  lua_settop(L, top);
  return what;
}

static int L_complete (lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_settop(L, 1);
  lua_setfield(L, LUA_REGISTRYINDEX, ED_COMPLETE);
  return 0;
}

/* ---- a line ---- */

static char *ed_prompt_of (EditLine *e) {
  (void)e;
  static char text[128];
  snprintf(text, sizeof text, "%s", ed_prompt);
  return text;
}

static void ed_open (lua_State *L) {
  HistEvent ev;
  if (ed_line != NULL && ed_history != NULL) return;
  setlocale(LC_CTYPE, "");                        /* characters of more than one byte; nothing of how numbers look */
  if (ed_line == NULL) ed_line = el_init("lunarray", stdin, stdout, stderr);
  if (ed_history == NULL) ed_history = history_init();
  if (ed_line == NULL || ed_history == NULL) luaL_error(L, "the terminal cannot be used for editing");
  history(ed_history, &ev, H_SETSIZE, ED_HISTORY);
  history(ed_history, &ev, H_SETUNIQUE, 1);
  el_set(ed_line, EL_EDITOR, "emacs");
  el_set(ed_line, EL_SIGNAL, 0);
  el_set(ed_line, EL_PROMPT, ed_prompt_of);
  el_set(ed_line, EL_HIST, history, ed_history);
  el_set(ed_line, EL_ADDFN, "lunarray-complete", "complete a name", ed_tab);
  el_set(ed_line, EL_BIND, "\t", "lunarray-complete", NULL);
  el_set(ed_line, EL_BIND, "^R", "em-inc-search-prev", NULL);
  el_source(ed_line, NULL);                       /* the user's ~/.editrc */
}

/* the module is unloaded, with the last state that loaded it, or the process ends */
#if defined(__GNUC__)
__attribute__((destructor))
static void ed_close (void) {
  if (ed_line != NULL) el_end(ed_line);
  if (ed_history != NULL) history_end(ed_history);
  ed_line = NULL;
  ed_history = NULL;
}
#endif

static int L_readline (lua_State *L) {
  const char *volatile line = NULL;
  volatile int given_up = 0;
  int n = 0;
  struct sigaction old;
  ed_prompt = luaL_checkstring(L, 1);
  ed_open(L);
  ed_state = L;
  ed_catch(ed_onprompt, &old);
  if (sigsetjmp(ed_leave, 1) == 0) line = el_gets(ed_line, &n);
  else {
    given_up = 1;
    el_reset(ed_line);
    fputs("\n", stdout);
    fflush(stdout);
  }
  sigaction(SIGINT, &old, NULL);
  if (line != NULL && n > 0) {
    size_t len = strlen(line);
    while (len > 0 && (line[len - 1] == '\n' || line[len - 1] == '\r')) len--;
    lua_pushlstring(L, line, len);
  }
  else if (given_up) lua_pushboolean(L, 0);
  else lua_pushnil(L);
  return 1;
}

static int L_add (lua_State *L) {
  HistEvent ev;
  const char *line = luaL_checkstring(L, 1);
  ed_open(L);
  history(ed_history, &ev, H_ENTER, line);
  return 0;
}

#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
int luaopen_lunarray_edit (lua_State *L);

int luaopen_lunarray_edit (lua_State *L) {
  static const luaL_Reg functions[] = {
    {"readline", L_readline}, {"add", L_add}, {"complete", L_complete}, {"interruptible", L_interruptible}, {NULL, NULL}
  };
  luaL_newlib(L, functions);
  return 1;
}
