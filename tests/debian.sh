#!/bin/sh
# debian.sh SUITE - what README promises: a bare Debian SUITE that has git and make, a clean clone of the last
# commit, "make demo" and "make test".  Needs root, debootstrap and Debian's packages (MIRROR).  Run by
# "make debian-test SUITE=trixie".  The bare system stays in BUILD/debian; each run begins with a copy of it.
set -eu
suite=${1:?"name a release of Debian, such as trixie"}
if [ "$(id -u)" != 0 ]; then
    echo "debian.sh: this makes a system of files and enters it with chroot; run it as root." >&2
    exit 1
fi
folder=${BUILD:-build}/debian
bare=$folder/$suite
root=$folder/$suite.run
mkdir -p "$folder"

if ! [ -d "$bare" ]; then
    echo "# a bare $suite into $bare"
    rm -rf "$bare.new"
    debootstrap --variant=minbase --include=ca-certificates,git,make "$suite" "$bare.new" \
        "${MIRROR:-http://deb.debian.org/debian}" > "$folder/$suite.log"
    mv "$bare.new" "$bare"
fi
rm -rf "$root"
cp -a "$bare" "$root"
cp -L /etc/resolv.conf "$root/etc/"
git clone -q --no-hardlinks . "$root/project"

# What is mounted and started in namespaces of its own is gone with them.
for command in demo test; do
    echo "# $suite: make $command"
    unshare --mount --pid --fork --kill-child chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin "http_proxy=${http_proxy:-}" \
        sh -c "mount -t proc proc /proc && cd /project && exec make ${JOBS:+-j$JOBS} $command"
done
echo "# $suite: both commands passed"
