/*
** image.c: the module lunarray.image_codec, PNG by libpng, JPEG by libjpeg or libjpeg-turbo, and resampling.
**
** A shared module of its own, lunarray/image_codec.so, so that the core loads where the libraries are missing; built if one of them is found,
** with -DLA_HAVE_PNG and -DLA_HAVE_JPEG for those that were. It knows nothing of arrays and shares no code with the core: strings in, strings
** out, rows from the top, samples of a pixel side by side, 16-bit samples in the machine's order. Used by lua/lunarray/image.lua, which opens
** the files, checks the arguments and raises the errors: on data that cannot be read these functions return nil and a sentence.
**
**   info(s)                    a table: format, width, height, channels, bits, and for PNG color, interlaced, depth, transparency
**   decode(s, native, limit)   samples, height, width, channels, bits (8 or 16); native: palette indices and 1, 2, 4 bits as they are,
**                              transparency left out; else grey, grey + alpha, RGB, RGBA scaled to 8 or 16 bits; `limit`: the most bytes
**   encode_png(s, height, width, channels, bits, level, interlaced)
**   encode_jpeg(s, height, width, channels, quality, sampling, progressive)
**   resample(s, kind, height, width, channels, newheight, newwidth, filter)   kind "B", "H", "f" or "d" as in string.pack
**   luma(s, kind, channels)    grey of RGB or RGBA samples
**   png, jpeg                  the libraries' versions; absent where one was not found
**
** Memory: libpng's comes from the Lua state's allocator; libjpeg's from malloc, with a limit. Everything hangs on a userdata with a
** finalizer, so an error at any point leaks nothing. The libraries leave an error by longjmp: each function that sets the target makes no
** call to Lua before it returns, and keeps what it needs afterwards in the userdata, not in locals.
*/
#include <math.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#if defined(LA_HAVE_PNG)
#include <png.h>
#endif
#if defined(LA_HAVE_JPEG)
#include <jpeglib.h>
#include <jerror.h>
#endif

#define IM_STATE "lunarray.image.state"
#define IM_MESSAGE 240
#define IM_DEFLATE 1032                 /* deflate makes no more than this of a byte: 258 bytes in 2 bits, twice */
#define IM_JPEG_MEMORY (64l << 20)      /* libjpeg's own, beside the picture: entropy tables and the coefficients of progressive files */

typedef struct im_state {
  lua_Alloc alloc;
  void *alloc_ud;
  jmp_buf jump;
  char message[IM_MESSAGE];
  const unsigned char *in;              /* the encoded bytes: a string on Lua's stack */
  size_t len, used;
  unsigned char *out;                   /* growing output of an encoder, from alloc */
  size_t outlen, outroom;
  size_t height, width, channels;
  int bits, passes, damaged;
  size_t rowbytes;
#if defined(LA_HAVE_PNG)
  png_structp png;
  png_infop pinfo;
  int writing;
#endif
#if defined(LA_HAVE_JPEG)
  struct jpeg_decompress_struct jd;
  struct jpeg_compress_struct jc;
  struct jpeg_error_mgr jerr;
  int jd_made, jc_made;
  unsigned char *jout;                  /* from malloc, by jpeg_mem_dest */
  unsigned long joutlen;
  unsigned char *jrow;                  /* one CMYK row, from libjpeg's pool */
#endif
} im_state;

/* ---- memory: each block is preceded by its size, which lua_Alloc wants back ---- */

typedef union im_head {
  size_t size;
  char align[16];
} im_head;

#if defined(LA_HAVE_PNG)
static void *im_malloc (im_state *s, size_t n) {
  if (n > SIZE_MAX - sizeof(im_head)) return NULL;
  n += sizeof(im_head);
  im_head *h = s->alloc(s->alloc_ud, NULL, 0, n);
  if (h == NULL) return NULL;
  h->size = n;
  return h + 1;
}
#endif

static void im_free (im_state *s, void *p) {
  if (p == NULL) return;
  im_head *h = (im_head *)p - 1;
  s->alloc(s->alloc_ud, h, h->size, 0);
}

static void im_end (im_state *s) {
#if defined(LA_HAVE_PNG)
  if (s->png != NULL) {
    if (s->writing) png_destroy_write_struct(&s->png, &s->pinfo);
    else png_destroy_read_struct(&s->png, &s->pinfo, NULL);
    s->png = NULL;
  }
#endif
#if defined(LA_HAVE_JPEG)
  if (s->jd_made) jpeg_destroy_decompress(&s->jd);
  if (s->jc_made) jpeg_destroy_compress(&s->jc);
  s->jd_made = s->jc_made = 0;
  free(s->jout);
  s->jout = NULL;
#endif
  im_free(s, s->out);
  s->out = NULL;
}

static int L_im_gc (lua_State *L) {
  im_end(luaL_checkudata(L, 1, IM_STATE));
  return 0;
}

/* Pushes a state that is safe to collect. */
static im_state *im_new (lua_State *L) {
  im_state *s = lua_newuserdatauv(L, sizeof *s, 0);
  memset(s, 0, sizeof *s);
  s->alloc = lua_getallocf(L, &s->alloc_ud);
  if (luaL_newmetatable(L, IM_STATE)) {
    lua_pushcfunction(L, L_im_gc);
    lua_setfield(L, -2, "__gc");        /* mt.__gc = L_im_gc */
  }
  lua_setmetatable(L, -2);
  return s;
}

/* nil and the sentence that the libraries' error functions have left */
static int im_failed (lua_State *L, im_state *s) {
  im_end(s);
  lua_pushnil(L);
  lua_pushstring(L, s->message[0] != '\0' ? s->message : "unknown error");
  return 2;
}

/* Are the picture's sizes possible? Leaves a sentence if not. */
static int im_sizes (im_state *s, size_t limit) {
  size_t sample = s->bits > 8 ? 2 : 1;
  if (s->height == 0 || s->width == 0) {
    snprintf(s->message, IM_MESSAGE, "the picture has no pixels: %zu x %zu", s->width, s->height);
    return 0;
  }
  if (s->width > SIZE_MAX / 8 / s->channels / sample || s->height > limit / (s->width * s->channels * sample)) {
    snprintf(s->message, IM_MESSAGE, "the picture of %zu x %zu pixels needs more than the limit of %zu bytes", s->width, s->height, limit);
    return 0;
  }
  s->rowbytes = s->width * s->channels * sample;
  return 1;
}

/* ---- PNG ---- */

#if defined(LA_HAVE_PNG)

static png_voidp im_png_malloc (png_structp png, png_alloc_size_t n) { return im_malloc(png_get_mem_ptr(png), n); }
static void im_png_free (png_structp png, png_voidp p) { im_free(png_get_mem_ptr(png), p); }

#if defined(__GNUC__)
__attribute__((noreturn))
#endif
static void im_png_error (png_structp png, png_const_charp text) {
  im_state *s = png_get_error_ptr(png);
  if (s->message[0] == '\0') {
    while (*text == ' ') text++;
    snprintf(s->message, IM_MESSAGE, "bad PNG data: %s", text);
  }
  longjmp(s->jump, 1);
}

/* Only one of libpng's warnings is about the pixels: the checksum of the packed data. */
static void im_png_warn (png_structp png, png_const_charp text) {
  im_state *s = png_get_error_ptr(png);
  if (strstr(text, "incorrect data check") != NULL) s->damaged = 1;
}

static void im_png_read (png_structp png, png_bytep to, size_t n) {
  im_state *s = png_get_io_ptr(png);
  if (n > s->len - s->used) {
    snprintf(s->message, IM_MESSAGE, "the PNG data is cut off: it ends after %zu bytes, before the picture does", s->len);
    png_error(png, s->message);
  }
  memcpy(to, s->in + s->used, n);
  s->used += n;
}

/* Reads what stands before the pixels. */
static int im_png_header (im_state *s) {
  s->png = png_create_read_struct_2(PNG_LIBPNG_VER_STRING, s, im_png_error, im_png_warn, s, im_png_malloc, im_png_free);
  if (s->png != NULL) s->pinfo = png_create_info_struct(s->png);
  if (s->png == NULL || s->pinfo == NULL) {
    strcpy(s->message, "not enough memory");
    return 0;
  }
  if (setjmp(s->jump) != 0) return 0;
#if defined(PNG_HANDLE_AS_UNKNOWN_SUPPORTED)
  /* colour profiles and texts are not looked at, so nothing in them can go wrong */
  static const png_byte skipped[] = "bKGD\0cHRM\0eXIf\0gAMA\0hIST\0iCCP\0iTXt\0oFFs\0pCAL\0pHYs\0sBIT\0sCAL\0sPLT\0sRGB\0tEXt\0tIME\0zTXt";
  png_set_keep_unknown_chunks(s->png, PNG_HANDLE_CHUNK_NEVER, skipped, (int)(sizeof skipped / 5));
#endif
  png_set_user_limits(s->png, 0x7fffffff, 0x7fffffff);
  png_set_read_fn(s->png, s, im_png_read);
  png_read_info(s->png, s->pinfo);
  s->width = png_get_image_width(s->png, s->pinfo);
  s->height = png_get_image_height(s->png, s->pinfo);
  return 1;
}

/* What the pixels will be turned into. */
static int im_png_prepare (im_state *s, int native) {
  if (setjmp(s->jump) != 0) return 0;
  /* every row has at least one byte per 8 pixels and one that names its filter */
  size_t packed = (s->width * png_get_bit_depth(s->png, s->pinfo) * png_get_channels(s->png, s->pinfo) + 7) / 8;
  if (packed > IM_DEFLATE * s->len / s->height) {
    snprintf(s->message, IM_MESSAGE, "the PNG header announces %zu x %zu pixels, which %zu bytes cannot hold", s->width, s->height, s->len);
    return 0;
  }
  if (native) png_set_packing(s->png);
  else png_set_expand(s->png);
  if (png_get_bit_depth(s->png, s->pinfo) == 16) {
    const union { uint16_t i; unsigned char c[2]; } one = {1};
    if (one.c[0] == 1) png_set_swap(s->png);
  }
  s->passes = png_set_interlace_handling(s->png);
  png_read_update_info(s->png, s->pinfo);
  s->channels = png_get_channels(s->png, s->pinfo);
  s->bits = png_get_bit_depth(s->png, s->pinfo) == 16 ? 16 : 8;
  return 1;
}

static int im_png_pixels (im_state *s, unsigned char *to) {
  if (setjmp(s->jump) != 0) return 0;
  if (png_get_rowbytes(s->png, s->pinfo) != s->rowbytes) png_error(s->png, "row size");
  for (int pass = 0; pass < s->passes; pass++)
    for (size_t y = 0; y < s->height; y++) png_read_row(s->png, to + y * s->rowbytes, NULL);
  png_read_end(s->png, NULL);
  if (s->damaged) png_error(s->png, "the checksum of the pixels is wrong");
  return 1;
}

static void im_png_info (lua_State *L, im_state *s) {
  static const char *const colors[] = {"grey", NULL, "rgb", "palette", "grey+alpha", NULL, "rgba"};
  int type = png_get_color_type(s->png, s->pinfo), depth = png_get_bit_depth(s->png, s->pinfo);
  int clear = png_get_valid(s->png, s->pinfo, PNG_INFO_tRNS) != 0;
  int channels = (type == PNG_COLOR_TYPE_PALETTE ? 3 : png_get_channels(s->png, s->pinfo)) + clear;
  lua_pushstring(L, type >= 0 && type <= 6 ? colors[type] : NULL);
  lua_setfield(L, -2, "color");         /* t.color = name */
  lua_pushinteger(L, depth);
  lua_setfield(L, -2, "depth");         /* t.depth = as stored */
  lua_pushinteger(L, depth == 16 ? 16 : 8);
  lua_setfield(L, -2, "bits");          /* t.bits = as read */
  lua_pushinteger(L, channels);
  lua_setfield(L, -2, "channels");      /* t.channels = as read */
  lua_pushboolean(L, clear || (type & PNG_COLOR_MASK_ALPHA) != 0);
  lua_setfield(L, -2, "transparency");  /* t.transparency = alpha or tRNS */
  lua_pushboolean(L, png_get_interlace_type(s->png, s->pinfo) != PNG_INTERLACE_NONE);
  lua_setfield(L, -2, "interlaced");    /* t.interlaced = Adam7 */
  png_colorp colours;
  int n;
  if (type == PNG_COLOR_TYPE_PALETTE && png_get_PLTE(s->png, s->pinfo, &colours, &n) != 0) {
    lua_pushlstring(L, (const char *)colours, (size_t)n * 3);           /* png_color is three bytes */
    lua_setfield(L, -2, "palette");     /* t.palette = "rgbrgb..." */
  }
}

static void im_png_write (png_structp png, png_bytep from, size_t n) {
  im_state *s = png_get_io_ptr(png);
  if (n > s->outroom - s->outlen) {
    size_t room = s->outroom + s->outroom / 2 + n + 4096;
    unsigned char *p = im_malloc(s, room);
    if (p == NULL) {
      strcpy(s->message, "not enough memory");
      png_error(png, s->message);
    }
    if (s->outlen > 0) memcpy(p, s->out, s->outlen);
    im_free(s, s->out);
    s->out = p;
    s->outroom = room;
  }
  memcpy(s->out + s->outlen, from, n);
  s->outlen += n;
}

static void im_png_flush (png_structp png) { (void)png; }

static int im_png_encode (im_state *s, int level, int interlaced) {
  static const int types[] = {0, PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB, PNG_COLOR_TYPE_RGB_ALPHA};
  s->writing = 1;
  s->png = png_create_write_struct_2(PNG_LIBPNG_VER_STRING, s, im_png_error, im_png_warn, s, im_png_malloc, im_png_free);
  if (s->png != NULL) s->pinfo = png_create_info_struct(s->png);
  if (s->png == NULL || s->pinfo == NULL) {
    strcpy(s->message, "not enough memory");
    return 0;
  }
  if (setjmp(s->jump) != 0) return 0;
  png_set_user_limits(s->png, 0x7fffffff, 0x7fffffff);
  png_set_write_fn(s->png, s, im_png_write, im_png_flush);
  png_set_compression_level(s->png, level);
  png_set_IHDR(s->png, s->pinfo, (png_uint_32)s->width, (png_uint_32)s->height, s->bits, types[s->channels],
               interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(s->png, s->pinfo);
  if (s->bits == 16) {
    const union { uint16_t i; unsigned char c[2]; } one = {1};
    if (one.c[0] == 1) png_set_swap(s->png);
  }
  if (s->bits == 1) png_set_packing(s->png);
  int passes = png_set_interlace_handling(s->png);
  for (int pass = 0; pass < passes; pass++)
    for (size_t y = 0; y < s->height; y++) png_write_row(s->png, s->in + y * s->rowbytes);
  png_write_end(s->png, s->pinfo);
  return 1;
}
#endif

/* ---- JPEG ---- */

#if defined(LA_HAVE_JPEG)

#if defined(__GNUC__)
__attribute__((noreturn))
#endif
static void im_jpeg_error (j_common_ptr cinfo) {
  im_state *s = cinfo->client_data;
  if (s->message[0] == '\0') {
    char text[JMSG_LENGTH_MAX];
    cinfo->err->format_message(cinfo, text);
    snprintf(s->message, IM_MESSAGE, "bad JPEG data: %s", text);
  }
  longjmp(s->jump, 1);
}

/* A warning that means lost pixels is an error. */
static void im_jpeg_message (j_common_ptr cinfo, int level) {
  if (level >= 0) return;
  switch (cinfo->err->msg_code) {
    case JWRN_ADOBE_XFORM: case JWRN_EXTRANEOUS_DATA: case JWRN_JFIF_MAJOR: case JWRN_TOO_MUCH_DATA: return;
    case JWRN_JPEG_EOF: {
      im_state *s = cinfo->client_data;
      snprintf(s->message, IM_MESSAGE, "the JPEG data is cut off: it ends after %zu bytes, before the picture does", s->len);
    }
  }
  im_jpeg_error(cinfo);
}

/* A progressive file can hold thousands of scans over a large picture in a few bytes. */
static void im_jpeg_progress (j_common_ptr cinfo) {
  im_state *s = cinfo->client_data;
  if (cinfo->is_decompressor && s->jd.input_scan_number > 500) {
    strcpy(s->message, "the JPEG data has more than 500 scans");
    im_jpeg_error(cinfo);
  }
}

static struct jpeg_progress_mgr im_progress = {im_jpeg_progress, 0, 0, 0, 0};

static void im_jpeg_errors (im_state *s, j_common_ptr cinfo) {
  cinfo->err = jpeg_std_error(&s->jerr);
  s->jerr.error_exit = im_jpeg_error;
  s->jerr.emit_message = im_jpeg_message;
}

static int im_jpeg_header (im_state *s) {
  im_jpeg_errors(s, (j_common_ptr)&s->jd);
  s->jd.client_data = s;
  if (setjmp(s->jump) != 0) return 0;
  jpeg_create_decompress(&s->jd);
  s->jd.client_data = s;
  s->jd_made = 1;
  s->jd.mem->max_memory_to_use = IM_JPEG_MEMORY;
  s->jd.progress = &im_progress;
  jpeg_mem_src(&s->jd, s->in, (unsigned long)s->len);
  jpeg_read_header(&s->jd, TRUE);
  s->width = s->jd.image_width;
  s->height = s->jd.image_height;
  s->bits = 8;
  switch (s->jd.jpeg_color_space) {
    case JCS_GRAYSCALE: s->jd.out_color_space = JCS_GRAYSCALE; s->channels = 1; break;
    case JCS_CMYK: case JCS_YCCK: s->jd.out_color_space = JCS_CMYK; s->channels = 3; break;
    default: s->jd.out_color_space = JCS_RGB; s->channels = 3;
  }
  return 1;
}

static int im_jpeg_pixels (im_state *s, unsigned char *to) {
  if (setjmp(s->jump) != 0) return 0;
  jpeg_start_decompress(&s->jd);
  int cmyk = s->jd.out_color_space == JCS_CMYK;
  if (cmyk) s->jrow = s->jd.mem->alloc_large((j_common_ptr)&s->jd, JPOOL_IMAGE, s->width * 4);
  while (s->jd.output_scanline < s->jd.output_height) {
    unsigned char *row = to + s->jd.output_scanline * s->rowbytes, *at = cmyk ? s->jrow : row;
    if (jpeg_read_scanlines(&s->jd, &at, 1) != 1) continue;
    if (cmyk) {                         /* Adobe stores the inks inverted: then ink times black is the light left over */
      int flip = s->jd.saw_Adobe_marker ? 0 : 255;
      for (size_t x = 0; x < s->width; x++) {
        int k = at[4 * x + 3] ^ flip;
        for (int c = 0; c < 3; c++) row[3 * x + c] = (unsigned char)(((at[4 * x + c] ^ flip) * k + 127) / 255);
      }
    }
  }
  jpeg_finish_decompress(&s->jd);
  return 1;
}

static int im_jpeg_encode (im_state *s, int quality, const char *sampling, int progressive) {
  im_jpeg_errors(s, (j_common_ptr)&s->jc);
  s->jc.client_data = s;
  if (setjmp(s->jump) != 0) return 0;
  jpeg_create_compress(&s->jc);
  s->jc.client_data = s;
  s->jc_made = 1;
  jpeg_mem_dest(&s->jc, &s->jout, &s->joutlen);
  s->jc.image_width = (JDIMENSION)s->width;
  s->jc.image_height = (JDIMENSION)s->height;
  s->jc.input_components = (int)s->channels;
  s->jc.in_color_space = s->channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&s->jc);
  jpeg_set_quality(&s->jc, quality, TRUE);
  s->jc.optimize_coding = TRUE;
  if (s->channels == 3) {
    s->jc.comp_info[0].h_samp_factor = sampling[2] == '4' ? 1 : 2;
    s->jc.comp_info[0].v_samp_factor = sampling[4] == '0' ? 2 : 1;
  }
  if (progressive) jpeg_simple_progression(&s->jc);
  jpeg_start_compress(&s->jc, TRUE);
  while (s->jc.next_scanline < s->jc.image_height) {
    unsigned char *row = (unsigned char *)(uintptr_t)(s->in + s->jc.next_scanline * s->rowbytes);
    jpeg_write_scanlines(&s->jc, &row, 1);
  }
  jpeg_finish_compress(&s->jc);
  return 1;
}
#endif

/* ---- reading ---- */

enum { IM_UNKNOWN, IM_PNG, IM_JPEG };

/* Reads the header of the string at 1; the sentence is in the state if that fails. */
static int im_open (lua_State *L, im_state *s) {
  s->in = (const unsigned char *)luaL_checklstring(L, 1, &s->len);
  if (s->len == 0) strcpy(s->message, "there is no data");
  else if (s->len >= 4 && memcmp(s->in, "\x89PNG", 4) == 0) {
#if defined(LA_HAVE_PNG)
    return im_png_header(s) ? IM_PNG : IM_UNKNOWN;
#else
    strcpy(s->message, "this is PNG data, and lunarray was built without libpng: install libpng-dev and build it again");
#endif
  } else if (s->len >= 3 && memcmp(s->in, "\xff\xd8\xff", 3) == 0) {
#if defined(LA_HAVE_JPEG)
    return im_jpeg_header(s) ? IM_JPEG : IM_UNKNOWN;
#else
    strcpy(s->message, "this is JPEG data, and lunarray was built without libjpeg: install libjpeg-dev and build it again");
#endif
  } else {
    size_t n = s->len < 4 ? s->len : 4, k = 0;
    char hex[16];
    for (size_t i = 0; i < n; i++) k += (size_t)snprintf(hex + k, sizeof hex - k, " %02x", s->in[i]);
    snprintf(s->message, IM_MESSAGE, "the data is neither PNG nor JPEG: it begins with%s", hex);
  }
  return IM_UNKNOWN;
}

static int L_im_info (lua_State *L) {
  lua_settop(L, 1);
  im_state *s = im_new(L);
  int format = im_open(L, s);
  if (format == IM_UNKNOWN) return im_failed(L, s);
  lua_newtable(L);
  lua_pushstring(L, format == IM_PNG ? "png" : "jpeg");
  lua_setfield(L, -2, "format");        /* t.format = name */
  lua_pushinteger(L, (lua_Integer)s->width);
  lua_setfield(L, -2, "width");         /* t.width = pixels */
  lua_pushinteger(L, (lua_Integer)s->height);
  lua_setfield(L, -2, "height");        /* t.height = pixels */
#if defined(LA_HAVE_PNG)
  if (format == IM_PNG) im_png_info(L, s);
#endif
#if defined(LA_HAVE_JPEG)
  if (format == IM_JPEG) {
    lua_pushinteger(L, 8);
    lua_setfield(L, -2, "bits");        /* t.bits = 8 */
    lua_pushinteger(L, (lua_Integer)s->channels);
    lua_setfield(L, -2, "channels");    /* t.channels = as read */
    lua_pushstring(L, s->channels == 1 ? "grey" : s->jd.out_color_space == JCS_CMYK ? "cmyk" : "rgb");
    lua_setfield(L, -2, "color");       /* t.color = name */
    lua_pushboolean(L, jpeg_has_multiple_scans(&s->jd));
    lua_setfield(L, -2, "progressive"); /* t.progressive = several scans */
  }
#endif
  im_end(s);
  return 1;
}

static int L_im_decode (lua_State *L) {
  int native = lua_toboolean(L, 2), ok = 1;
  lua_Integer limit = luaL_checkinteger(L, 3);
  lua_settop(L, 3);
  im_state *s = im_new(L);
  int format = im_open(L, s);
  if (format == IM_UNKNOWN) return im_failed(L, s);
#if defined(LA_HAVE_PNG)
  if (format == IM_PNG) ok = im_png_prepare(s, native);
#else
  (void)native;
#endif
  if (!ok || !im_sizes(s, limit < 0 ? 0 : (size_t)limit)) return im_failed(L, s);
  size_t n = s->height * s->rowbytes;
  unsigned char *to = lua_newuserdatauv(L, n, 0);
#if defined(LA_HAVE_PNG)
  if (format == IM_PNG) ok = im_png_pixels(s, to);
#endif
#if defined(LA_HAVE_JPEG)
  if (format == IM_JPEG) ok = im_jpeg_pixels(s, to);
#endif
  if (!ok) return im_failed(L, s);
  im_end(s);
  lua_pushlstring(L, (const char *)to, n);
  lua_pushinteger(L, (lua_Integer)s->height);
  lua_pushinteger(L, (lua_Integer)s->width);
  lua_pushinteger(L, (lua_Integer)s->channels);
  lua_pushinteger(L, s->bits);
  return 5;
}

/* ---- writing ---- */

#if defined(LA_HAVE_PNG) || defined(LA_HAVE_JPEG)
/* (bytes, height, width, channels) -> a state, checked: the rows are all there */
static im_state *im_source (lua_State *L, int bits) {
  size_t len;
  const char *in = luaL_checklstring(L, 1, &len);
  lua_Integer h = luaL_checkinteger(L, 2), w = luaL_checkinteger(L, 3), c = luaL_checkinteger(L, 4);
  luaL_argcheck(L, h > 0 && h <= 0x7fffffff, 2, "height");
  luaL_argcheck(L, w > 0 && w <= 0x7fffffff, 3, "width");
  luaL_argcheck(L, c >= 1 && c <= 4, 4, "channels");
  size_t row = (size_t)w * (size_t)c * (bits == 16 ? 2 : 1);
  luaL_argcheck(L, len / row == (size_t)h && len % row == 0, 1, "length");
  im_state *s = im_new(L);
  s->in = (const unsigned char *)in;
  s->len = len;
  s->height = (size_t)h;
  s->width = (size_t)w;
  s->channels = (size_t)c;
  s->bits = bits;
  s->rowbytes = row;
  return s;
}
#endif

static int L_im_encode_png (lua_State *L) {
  lua_settop(L, 7);
#if defined(LA_HAVE_PNG)
  lua_Integer bits = luaL_checkinteger(L, 5), level = luaL_optinteger(L, 6, 6);
  luaL_argcheck(L, bits == 1 || bits == 8 || bits == 16, 5, "bits");
  luaL_argcheck(L, level >= 0 && level <= 9, 6, "level");
  im_state *s = im_source(L, (int)bits);
  if (!im_png_encode(s, (int)level, lua_toboolean(L, 7))) return im_failed(L, s);
  lua_pushlstring(L, (const char *)s->out, s->outlen);
  im_end(s);
  return 1;
#else
  lua_pushnil(L);
  lua_pushliteral(L, "lunarray was built without libpng: install libpng-dev and build it again");
  return 2;
#endif
}

static int L_im_encode_jpeg (lua_State *L) {
  lua_settop(L, 7);
#if defined(LA_HAVE_JPEG)
  lua_Integer quality = luaL_checkinteger(L, 5);
  size_t n;
  const char *sampling = luaL_checklstring(L, 6, &n);
  luaL_argcheck(L, quality >= 1 && quality <= 100, 5, "quality");
  luaL_argcheck(L, n == 5, 6, "sampling");
  im_state *s = im_source(L, 8);
  if (!im_jpeg_encode(s, (int)quality, sampling, lua_toboolean(L, 7))) return im_failed(L, s);
  lua_pushlstring(L, (const char *)s->jout, s->joutlen);
  im_end(s);
  return 1;
#else
  lua_pushnil(L);
  lua_pushliteral(L, "lunarray was built without libjpeg: install libjpeg-dev and build it again");
  return 2;
#endif
}

/* ---- resampling: rows, then columns, each with its own weights (the usual convolution that widens when it shrinks) ---- */

static double im_box (double x) { return x > -0.5 && x <= 0.5 ? 1 : 0; }
static double im_triangle (double x) { x = fabs(x); return x < 1 ? 1 - x : 0; }
static double im_cubic (double x) {     /* Keys 1981, a = -1/2 */
  x = fabs(x);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
}
static double im_sinc (double x) { return x == 0 ? 1 : sin(x * 3.14159265358979323846) / (x * 3.14159265358979323846); }
static double im_lanczos (double x) { return fabs(x) < 3 ? im_sinc(x) * im_sinc(x / 3) : 0; }

static const struct { const char *name; double support; double (*f) (double); } im_filters[] = {
  {"nearest", 0, NULL},
  {"area", 0.5, im_box},
  {"bilinear", 1, im_triangle},
  {"bicubic", 2, im_cubic},
  {"lanczos", 3, im_lanczos},
};

/* The weights of m new positions over n old ones: first[i], count[i], weight[i * room ...]; on Lua's stack. */
typedef struct im_weights { size_t room; uint32_t *first, *count; float *weight; } im_weights;

static void im_weigh (lua_State *L, im_weights *t, size_t n, size_t m, int filter) {
  double scale = (double)n / (double)m, wide = scale > 1 ? scale : 1, support = im_filters[filter].support * wide;
  size_t room = filter == 0 ? 1 : (size_t)ceil(support) * 2 + 1;
  if (room > n) room = n;
  t->room = room;
  t->first = lua_newuserdatauv(L, m * sizeof(uint32_t), 0);
  t->count = lua_newuserdatauv(L, m * sizeof(uint32_t), 0);
  t->weight = lua_newuserdatauv(L, m * room * sizeof(float), 0);
  for (size_t i = 0; i < m; i++) {
    double centre = ((double)i + 0.5) * scale, sum = 0;
    float *w = t->weight + i * room;
    if (filter == 0) {
      t->first[i] = (uint32_t)((2 * i + 1) * n / (2 * m));      /* exact: n and m have 31 bits */
      t->count[i] = 1;
      w[0] = 1;
      continue;
    }
    double lo = floor(centre - support + 0.5), hi = floor(centre + support + 0.5);
    size_t a = lo > 0 ? (size_t)lo : 0, b = hi < (double)n ? (size_t)hi : n;
    if (a >= n) a = n - 1;
    if (b <= a) b = a + 1;
    if (b - a > room) b = a + room;
    for (size_t k = a; k < b; k++) {
      double v = im_filters[filter].f(((double)k - centre + 0.5) / wide);
      w[k - a] = (float)v;
      sum += v;
    }
    if (sum != 0) for (size_t k = a; k < b; k++) w[k - a] = (float)(w[k - a] / sum);
    else w[0] = 1;
    t->first[i] = (uint32_t)a;
    t->count[i] = (uint32_t)(b - a);
  }
}

static float im_clip (float v, float top) { return v < 0 ? 0 : v > top ? top : v; }

/* one row of w pixels of c samples -> nw pixels, as float; usual numbers of samples are written out by the compiler */
#define IM_ACROSS_1(T) \
  for (size_t i = 0; i < nw; i++) { \
    const float *k = t->weight + i * t->room; \
    const T *p = (const T *)row + t->first[i]; \
    float a = 0; \
    for (size_t q = 0, n = t->count[i]; q < n; q++) a += k[q] * (float)p[q]; \
    to[i] = a; \
  }
#define IM_ACROSS_3(T) \
  for (size_t i = 0; i < nw; i++) { \
    const float *k = t->weight + i * t->room; \
    const T *p = (const T *)row + t->first[i] * 3; \
    float a = 0, b = 0, d = 0; \
    for (size_t q = 0, n = t->count[i]; q < n; q++, p += 3) { \
      a += k[q] * (float)p[0]; \
      b += k[q] * (float)p[1]; \
      d += k[q] * (float)p[2]; \
    } \
    to[3 * i] = a; \
    to[3 * i + 1] = b; \
    to[3 * i + 2] = d; \
  }
#define IM_ACROSS(T) \
  if (c == 1) { IM_ACROSS_1(T) } \
  else if (c == 3) { IM_ACROSS_3(T) } \
  else for (size_t i = 0; i < nw; i++) { \
    const float *k = t->weight + i * t->room; \
    const T *p = (const T *)row + t->first[i] * c; \
    for (size_t j = 0; j < c; j++) { \
      float sum = 0; \
      for (size_t q = 0; q < t->count[i]; q++) sum += k[q] * (float)p[q * c + j]; \
      to[i * c + j] = sum; \
    } \
  }

/* Integers are rounded between the two passes, as other programs do: so results agree. */
static void im_across (const void *row, char kind, size_t c, float *to, size_t nw, const im_weights *t) {
  float top = kind == 'B' ? 255 : 65535;
  if (kind == 'B') { IM_ACROSS(uint8_t) }
  else if (kind == 'H') { IM_ACROSS(uint16_t) }
  else { IM_ACROSS(float) return; }
  for (size_t i = 0; i < nw * c; i++) to[i] = (float)(int)(im_clip(to[i], top) + 0.5f);
}

static size_t im_itemsize (char kind) { return kind == 'B' ? 1 : kind == 'H' ? 2 : kind == 'f' ? 4 : 8; }

/* Nearest keeps every dtype exactly; the others compute in float32, on which the caller decides. */
static int L_im_resample (lua_State *L) {
  size_t len;
  const char *in = luaL_checklstring(L, 1, &len);
  char kind = *luaL_checkstring(L, 2);
  lua_Integer hh = luaL_checkinteger(L, 3), ww = luaL_checkinteger(L, 4), cc = luaL_checkinteger(L, 5);
  lua_Integer nhh = luaL_checkinteger(L, 6), nww = luaL_checkinteger(L, 7);
  const char *name = luaL_checkstring(L, 8);
  int filter = -1;
  for (size_t i = 0; i < sizeof im_filters / sizeof im_filters[0]; i++)
    if (strcmp(im_filters[i].name, name) == 0) filter = (int)i;
  luaL_argcheck(L, filter >= 0, 8, "filter");
  size_t item = im_itemsize(kind);
  luaL_argcheck(L, hh > 0 && ww > 0 && cc > 0 && hh <= 0x7fffffff && ww <= 0x7fffffff && cc <= 0xffff, 3, "size");
  luaL_argcheck(L, nhh > 0 && nww > 0 && nhh <= 0x7fffffff && nww <= 0x7fffffff, 6, "size");
  size_t h = (size_t)hh, w = (size_t)ww, c = (size_t)cc, nh = (size_t)nhh, nw = (size_t)nww;
  luaL_argcheck(L, len / (w * c * item) == h && len % (w * c * item) == 0, 1, "length");
  luaL_argcheck(L, nw <= SIZE_MAX / 16 / c / nh, 7, "size");
  lua_settop(L, 8);

  im_weights across, down;
  im_weigh(L, &across, w, nw, filter);
  im_weigh(L, &down, h, nh, filter);
  size_t rowbytes = w * c * item, n = nw * c;
  char *out = lua_newuserdatauv(L, nh * n * item, 0);
  if (filter == 0) {
    for (size_t y = 0; y < nh; y++) {
      const char *row = in + down.first[y] * rowbytes;
      char *to = out + y * n * item;
      if (y > 0 && down.first[y] == down.first[y - 1]) memcpy(to, to - n * item, n * item);
      else for (size_t x = 0; x < nw; x++) memcpy(to + x * c * item, row + across.first[x] * c * item, c * item);
    }
  } else {
    /* rows that have been resampled across wait in a ring as long as the longest weight */
    float *ring = lua_newuserdatauv(L, down.room * n * sizeof(float), 0), *sum = lua_newuserdatauv(L, n * sizeof(float), 0);
    size_t done = 0;
    for (size_t y = 0; y < nh; y++) {
      size_t a = down.first[y], b = a + down.count[y];
      if (done < a) done = a;
      for (; done < b; done++) im_across(in + done * rowbytes, kind, c, ring + (done % down.room) * n, nw, &across);
      const float *k = down.weight + y * down.room;
      for (size_t x = 0; x < n; x++) sum[x] = 0;
      for (size_t q = a; q < b; q++) {
        const float *r = ring + (q % down.room) * n;
        float f = k[q - a];
        for (size_t x = 0; x < n; x++) sum[x] += f * r[x];
      }
      if (kind == 'B') for (size_t x = 0; x < n; x++) ((uint8_t *)out)[y * n + x] = (uint8_t)(im_clip(sum[x], 255) + 0.5f);
      else if (kind == 'H') for (size_t x = 0; x < n; x++) ((uint16_t *)out)[y * n + x] = (uint16_t)(im_clip(sum[x], 65535) + 0.5f);
      else memcpy(out + y * n * item, sum, n * item);
    }
  }
  lua_pushlstring(L, out, nh * n * item);
  return 1;
}

/* luma(s, kind, channels): grey of the first three of so many samples, Rec. 601 weights in 16-bit fixed point. Kind "B" or "H". */
static int L_im_luma (lua_State *L) {
  size_t len;
  const char *in = luaL_checklstring(L, 1, &len);
  char kind = *luaL_checkstring(L, 2);
  lua_Integer cc = luaL_checkinteger(L, 3);
  luaL_argcheck(L, cc >= 3 && cc <= 4, 3, "channels");
  size_t c = (size_t)cc, n = len / c / im_itemsize(kind);
  char *out = lua_newuserdatauv(L, n * im_itemsize(kind) + 1, 0);
  const uint8_t *b = (const uint8_t *)in;
  if (kind == 'B')
    for (size_t i = 0; i < n; i++, b += c) ((uint8_t *)out)[i] = (uint8_t)((b[0] * 19595u + b[1] * 38470u + b[2] * 7471u + 32768u) >> 16);
  else
    for (size_t i = 0; i < n; i++) {
      uint16_t v[3];
      memcpy(v, in + 2 * c * i, sizeof v);
      ((uint16_t *)out)[i] = (uint16_t)((v[0] * 19595u + v[1] * 38470u + v[2] * 7471u + 32768u) >> 16);
    }
  lua_pushlstring(L, out, n * im_itemsize(kind));
  return 1;
}

/* ---- the module ---- */

static const luaL_Reg im_functions[] = {
  {"info", L_im_info},
  {"decode", L_im_decode},
  {"encode_png", L_im_encode_png},
  {"encode_jpeg", L_im_encode_jpeg},
  {"resample", L_im_resample},
  {"luma", L_im_luma},
  {NULL, NULL}
};

#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
int luaopen_lunarray_image_codec (lua_State *L);

int luaopen_lunarray_image_codec (lua_State *L) {
  luaL_newlib(L, im_functions);
#if defined(LA_HAVE_PNG)
  lua_pushstring(L, png_get_libpng_ver(NULL));
  lua_setfield(L, -2, "png");           /* module.png = version */
#endif
#if defined(LA_HAVE_JPEG)
  lua_pushfstring(L, "%d", JPEG_LIB_VERSION);
  lua_setfield(L, -2, "jpeg");          /* module.jpeg = version */
#endif
  return 1;
}
