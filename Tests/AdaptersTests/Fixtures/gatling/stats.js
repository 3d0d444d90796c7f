var stats = {
    type: "GROUP",
name: "All Requests",
path: "",
stats: {
    "name": "All Requests",
    "numberOfRequests": {
        "total": "200",
        "ok": "200",
        "ko": "0"
    }
}
}
