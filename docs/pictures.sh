#!/usr/bin/env bash
# Takes the README's pictures anew: the real program, its simulated broker, headless Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet run --project SenexTrader.Tests -c Release -p:Benchmarks=true -- -explicit only -class "*ReadmePictures"
