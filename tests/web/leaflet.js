/* As much of Leaflet as scripts touch before there is a map. */

export const L = {
  DivIcon: { extend: (parts) => parts },
  latLng: (lat, lng) => ({ lat, lng }),
};
