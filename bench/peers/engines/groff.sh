#!/bin/bash
# groff.sh in.ms out.pdf: the first pass collects page numbers (.tm), the second prints.
set -e; in=$1; out=$2; d=$(mktemp -d )
G="groff -ms -mspdf -mde -t -Kutf8 -Tpdf -P-e -P-pa4 -dpaper=a4"
sed -e 's/@TOTAL@/0/' -e 's/@N[0-9]*@/0/' $in > $d/1.ms
$G $d/1.ms > $d/1.pdf 2> $d/tm || true
awk '/^TOC/{printf "s/@N%s@/%s/\n",$2,$3} /^PAGES/{printf "s/@TOTAL@/%s/\n",$2}' $d/tm > $d/sub.sed
sed -f $d/sub.sed $in > $d/2.ms
$G $d/2.ms > $out 2> $d/err || true; grep -v -E "^(TOC|PAGES)" $d/err | head -5 >&2 || true; rm -rf $d
