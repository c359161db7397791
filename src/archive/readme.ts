/** README.txt of an archive: how a stranger opens and verifies it with standard tools alone. */
export const readme = `项目绩效目标公开 · 离线归档
============================

打开
  解压整个压缩包，用浏览器打开 data/site/index.html。不需要网络，也不需要安装软件。

里面有什么
  data/site/      网站：每个项目一页，并有 CSV、JSON 等数据文件
  data/content/   生成网站所用的内容文件（YAML 或 Markdown，都是文本）
  data/record/    制作记录：record.json（提交、版本），messages.json（校核的全部消息）
  manifest-sha256.txt      data 里每个文件的 SHA-256 校验值
  tagmanifest-sha256.txt   其余文件的校验值
  这是一个 BagIt 1.0 包（RFC 8493）。

核对
  Linux：在本文件所在的文件夹里运行
    sha256sum -c --quiet manifest-sha256.txt && sha256sum -c --quiet tagmanifest-sha256.txt
  macOS：把 sha256sum 换成 shasum -a 256
  Windows：打开 PowerShell，进入本文件所在的文件夹，运行下面一行；什么也不显示，就是没有改动：
    Get-Content -Encoding UTF8 manifest-sha256.txt,tagmanifest-sha256.txt | ForEach-Object { $s,$p = $_ -split '  ',2; if ((Get-FileHash -LiteralPath $p).Hash -ne $s) { $p } }
  多出来的文件这样看不出来：data 里的文件数应当等于 bag-info.txt 里 Payload-Oxum 小数点后的数。


Project performance targets: offline archive
============================================

Open
  Unpack the whole ZIP file, then open data/site/index.html in a web browser. No network and no other software is needed.

Contents
  data/site/      the website: a page for each project, with its data as CSV, JSON and so on
  data/content/   the content files that the website was built from (YAML or Markdown, plain text)
  data/record/    the record of its making: record.json (commit, versions), messages.json (all messages of the check)
  manifest-sha256.txt      SHA-256 checksums of every file in data
  tagmanifest-sha256.txt   checksums of the other files
  This is a BagIt 1.0 bag (RFC 8493).

Verify
  Linux: in the folder of this file run
    sha256sum -c --quiet manifest-sha256.txt && sha256sum -c --quiet tagmanifest-sha256.txt
  macOS: write shasum -a 256 instead of sha256sum
  Windows: open PowerShell in the folder of this file and run this line; if it shows nothing, nothing was altered:
    Get-Content -Encoding UTF8 manifest-sha256.txt,tagmanifest-sha256.txt | ForEach-Object { $s,$p = $_ -split '  ',2; if ((Get-FileHash -LiteralPath $p).Hash -ne $s) { $p } }
  This does not show files that were added: the number of files in data should equal the number after the point of
  Payload-Oxum in bag-info.txt.
`
