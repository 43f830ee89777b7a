def test_the_front_page_answers_in_spanish(client, home):
    response = client.get("/es/")
    assert response.status_code == 200
    assert "Portada" in response.content.decode()
