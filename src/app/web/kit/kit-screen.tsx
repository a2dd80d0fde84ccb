export default function KitScreen() {
  return <p>kit</p>;
}
