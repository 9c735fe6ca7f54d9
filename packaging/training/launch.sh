#!/bin/sh
# Trains on one machine or several, with all graphics cards of each (or the processor).
#
#   packaging/training/launch.sh RUN CONFIG DATA [more options of "train run"]
#
# Environment:
#   NODES        how many machines (1)
#   NODE         number of this one, from 0 (0)
#   MASTER       address of machine 0, reachable from the others (127.0.0.1)
#   PORT         a free port there (29400)
#   PROCESSES    per machine; one per graphics card ("gpu", or 1 without any)
#   IMAGE        run in this Docker image instead of the Python that runs this script
#
# A run that stopped goes on where it was: start the same line again.
set -eu

if [ $# -lt 3 ]; then
    echo "usage: $0 RUN CONFIG DATA [options]" >&2
    exit 2
fi
run=$(realpath -m "$1") config=$(realpath "$2") data=$(realpath "$3")
shift 3

if command -v nvidia-smi > /dev/null 2>&1; then default=gpu; else default=1; fi
set -- --nnodes="${NODES:-1}" --node-rank="${NODE:-0}" \
    --nproc-per-node="${PROCESSES:-$default}" \
    --master-addr="${MASTER:-127.0.0.1}" --master-port="${PORT:-29400}" \
    main.py train run "$run" --data "$data" "$@"
if [ -e "$run/latest.pt" ]; then
    set -- "$@" --resume
else
    set -- "$@" --config "$config"
fi

if [ -n "${IMAGE:-}" ]; then
    runs=$(dirname "$run")
    if [ "$default" = gpu ]; then gpus="--gpus all"; else gpus=""; fi
    # shellcheck disable=SC2086  # no word at all where there is no card
    exec docker run --rm --network=host --shm-size=8g $gpus \
        -v "$runs:$runs" -v "$runs:/runs" -v "$data:$data:ro" -v "$config:$config:ro" \
        "$IMAGE" "$@"
fi
cd "$(dirname "$0")/../.."
exec python3 -m torch.distributed.run "$@"
